using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles.Search;

/// <summary>In a large archive a part of it is looked through first: what is found must be the same as in the whole.</summary>
public sealed class LargeArchiveTests(LargeArchiveTests.Archive archive) : IClassFixture<LargeArchiveTests.Archive>
{
    [Theory]
    [InlineData("-publishedAt")]
    [InlineData("publishedAt")]
    [InlineData("relevance")]
    public async Task Finds_a_frequent_word_at_the_right_end(string sort)
    {
        var newestFirst = sort != "publishedAt";
        var expected = Enumerable.Range(1, Archive.Articles / 3).Select(n => n * 3);
        Assert.Equal((newestFirst ? expected.Reverse() : expected).Take(10), await archive.FindAsync($"q=frequent&sort={sort}&limit=10"));
    }

    [Theory]
    [InlineData("-publishedAt")]
    [InlineData("relevance")]
    public async Task Finds_what_is_in_the_oldest_articles_alone(string sort) =>
        Assert.Equal([5, 4, 3, 2, 1], await archive.FindAsync($"q=ancien&sort={sort}"));

    [Fact]
    public async Task Finds_what_is_in_the_newest_articles_alone() =>
        Assert.Equal(Enumerable.Range(Archive.Articles - 4, 5), await archive.FindAsync("q=recent&sort=publishedAt"));

    [Theory]
    [InlineData("-publishedAt")]
    [InlineData("publishedAt")]
    [InlineData("relevance")]
    public async Task Walks_over_the_edge_of_the_part(string sort)
    {
        var found = new List<int>();
        for (string? next = $"/v1/articles?q=castor&sort={sort}&limit=7"; next is not null;)
        {
            var page = await archive.GetAsync(next);
            found.AddRange(Archive.Numbers(page));
            next = (string?)page["links"]!["next"];
        }
        var expected = Enumerable.Range(1, Archive.Articles / 500).Select(n => n * 500);
        Assert.Equal(sort == "publishedAt" ? expected : expected.Reverse(), found);
    }

    /// <summary>More articles than are looked through first, twice over; each is one minute younger than the one before.</summary>
    public sealed class Archive(PostgresFixture postgres) : ServerFixture(postgres)
    {
        public const int Articles = 41_000;

        protected override async Task PrepareAsync()
        {
            await ExecuteAsync(
                $"""
                alter table publication_search disable trigger user;
                create temporary table made as select i, gen_random_uuid() as id, '2020-01-01Z'::timestamptz + i * interval '1 minute' as at
                    from generate_series(1, {Articles}) i;
                insert into article (id, status, version, published_version, language, first_published_at)
                    select id, 'published', 1, 1, 'fr', at from made;
                insert into article_version (article_id, version, content, content_hash, origin, created_by)
                    select id, 1, jsonb_build_object(), '', 'import', 'test' from made;
                insert into publication (article_id, version, type, language, slug, headline, body, content_hash, first_published_at, published_at, updated_at)
                    select id, 1, 'article', 'fr', 'article-' || i, 'Article', '[]', decode(md5(i::text), 'hex'), at, at, at from made;
                insert into publication_search (article_id, published_at, words, forms)
                    select id, at, words, ts_filter(words, array['c']::"char"[]) from made cross join lateral (select setweight(array_to_tsvector(
                        array['@fr'] || case when i % 3 = 0 then array['frequent'] end || case when i % 500 = 0 then array['castor'] end
                        || case when i <= 5 then array['ancien'] end || case when i > {Articles - 5} then array['recent'] end), 'C') as words) w;
                analyze publication; analyze publication_search
                """);
        }

        public async Task<IEnumerable<int>> FindAsync(string query) => Numbers(await GetAsync($"/v1/articles?{query}"));

        public static IEnumerable<int> Numbers(System.Text.Json.Nodes.JsonNode page) =>
            page["data"]!.AsArray().Select(item => int.Parse(((string)item!["slug"]!)["article-".Length..], System.Globalization.CultureInfo.InvariantCulture));
    }
}
