namespace ContentApi.Tests.Editorial;

/// <summary>The check that a thousand renames pass can fail.</summary>
public sealed class RenamedArchiveTests(RenamedArchive archive) : IClassFixture<RenamedArchive>
{
    [Theory]
    [InlineData("an old slug that is gone",
        "delete from article_slug s using publication p where p.article_id = s.article_id and p.article_id = '{0}' and s.slug <> p.slug")]
    [InlineData("an old slug that leads to another article",
        "update article_slug s set article_id = '{1}' from publication p where p.article_id = s.article_id and p.article_id = '{0}' and s.slug <> p.slug")]
    [InlineData("a link that lost its target", "update cross_link set target_id = null where target_id = '{0}'")]
    [InlineData("a link that leads to another article", "update cross_link set target_id = '{1}' where target_id = '{0}'")]
    [InlineData("a name that was not written", "update publication set slug = 'not-' || slug where article_id = '{0}'")]
    [InlineData("an order that was lost",
        "update article_slug set since = since - row * interval '1 day' from (select row_number() over (order by since) as row, slug as s from article_slug where article_id = '{0}') o where slug = s")]
    public async Task Finds_what_is_broken(string what, string harm)
    {
        var (first, second) = (archive.Names.Keys.First(), archive.Names.Keys.ElementAt(3));
        foreach (var name in new[] { "un", "deux" }) Assert.True(await archive.RenameAsync(first, $"{name}-{what.Replace(' ', '-')}"));
        Assert.Empty(await archive.FaultsAsync());
        var kept = await archive.ScalarAsync<string>(
            """
            select jsonb_build_object('s', (select jsonb_agg(s) from article_slug s), 'l', (select jsonb_agg(jsonb_build_object('id', id, 'target', target_id)) from cross_link),
                'p', (select jsonb_agg(jsonb_build_object('id', article_id, 'slug', slug)) from publication))::text
            """);
        await archive.ExecuteAsync(harm.Replace("{0}", $"{first}").Replace("{1}", $"{second}"));
        Assert.NotEmpty(await archive.FaultsAsync());
        await archive.ExecuteAsync(
            $"""
            create temp table kept as select $kept${kept}$kept$::jsonb as k;
            delete from article_slug; insert into article_slug select s.* from kept, jsonb_populate_recordset(null::article_slug, k -> 's') s;
            update cross_link set target_id = (l ->> 'target')::uuid from kept, jsonb_array_elements(k -> 'l') l where cross_link.id = (l ->> 'id')::uuid;
            update publication set slug = p ->> 'slug' from kept, jsonb_array_elements(k -> 'p') p where article_id = (p ->> 'id')::uuid;
            """);
        Assert.Empty(await archive.FaultsAsync());
    }
}
