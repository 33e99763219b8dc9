using ContentApi.Articles.Blocks;
using ContentApi.Articles.Search.Vectors;
using ContentApi.Platform.Database;
using ContentApi.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Articles.Search.Vectors;

public sealed class SearchVectorsTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    // By `search_refresh` alone, as articles that are published one by one have them.
    private const string Stored =
        """
        select p.article_id as id, s.words::text as words, s.forms::text as forms,
            array(select w.word from publication_word w where w.article_id = p.article_id order by w.word collate "C") as related
        from publication p join publication_search s on s.article_id = p.article_id
        """;

    private ContentDatabase Database => server.Server.Services.GetRequiredService<ContentDatabase>();

    public static TheoryData<string, string, bool> Texts() => new()
    {
        { "fr", "L'été dernier, qu'une d'entre elles l'ait dit ou non, aujourd'hui la presqu’île d’Yvoire s'ouvre : dell'arte, l'l'a, d'_x, l' a.", true },
        { "fr", "Blessée, blessées, première, premières, cheres, chéries, créées, fées, élus, elus, vélos, loyers, mois, pays, fiancées, nouvelles", true },
        { "fr", "Le week-end, l'arc-en-ciel, Saint-Maurice-d’Agaune, 12-13, a--b, -c, d-, demi‐heure, non‑dit, est-ce l'est-ouest", true },
        { "fr", "Œuvre, ÆTHER, œil, Zoë, NAÏVE, Ångström, ĳ, straße, Æ, ß, ŉ, ſ", true },
        { "fr", "1'000 2,5 3.75 1e5 0x1f 3e 2ème 1er 10h30 +41 22 345 67 89 50% 20° C3PO a1b2 007", true },
        { "fr", "Un mot\u00ADcou\u00ADpé, un zéro\u200Blarge, une\u2060 colle, in\uFEFFvisible\u00A0: « ça » – oui… « non » ; l\u00AD'été", true },
        { "fr", "ecole\u0301 e\u0301te\u0301 compose\u0301", false },
        { "fr", "Афиша, 東京, Ελλάδα ΣΑΣ, 👩‍👩‍👧 émoji 🎉, ʼn ʼapostrophe, l＇été", false },
        { "fr", "courriel@example.org https://example.org/a/b?c=d&e=f www.x.ch /usr/bin <b>gras</b> &amp; a_b_c _d l'_x", true },
        { "fr", "´accent´ l´été l`heure d′ici l‘une 'l'été' \"d'or\"", true },
        { "de", "Die Straßen der Bundesräte: größere Häuser, Übergänge und E-Mail-Adressen, dall'Aare, Müller-Meier", true },
        { "it", "Dell'università all'inizio, un'altra città: l'ha quest'uomo, perché più è così – quell'anno", true },
        { "en", "The council's running dogs' owners don't re-enter the well-known co-operative's premises; it's o'clock", true },
        { "es", "El niño corrió más rápido; ¿qué pasó? ¡Nada! l'hospitalet", true },
        { "pt-BR", "A eleição não começou em São Paulo", true },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Finds_the_same_words_as_the_database_would(string language, string text, bool isKnown)
    {
        var body = $"{text} {text}\n\nUn intertitre\n\n{text}";
        var item = await server.ImportAsync($"{text}\n\nChapeau {text}\n\n{body}\n",
            $"publish=true&language={language}");
        Assert.Equal(isKnown ? 1 : 0, await CompareAsync((string)item["articleId"]!));
    }

    [Fact]
    public async Task Finds_the_same_words_in_every_sample()
    {
        var files = Directory.GetFiles(Repository.File("db", "samples"), "*.txt", SearchOption.AllDirectories);
        foreach (var file in files) await server.ImportAsync(await File.ReadAllTextAsync(file,
            TestContext.Current.CancellationToken));
        var count = await CompareAsync(null);
        Assert.True(count >= files.Length);
    }

    [Fact]
    public async Task Leaves_to_the_database_what_it_does_not_know()
    {
        var vectors = server.Server.Services.GetRequiredService<SearchVectors>();
        var made = await vectors.MakeAsync([Text("Ελλάδα"), Text("Genève"), Text(new string('a', 500)),
            Text(string.Join(' ', Enumerable.Repeat("mot", 300)))], TestContext.Current.CancellationToken);
        Assert.Equal([false, true, false, false], made.Select(vector => vector is not null));

        static SearchableText Text(string headline) => new()
        {
            Language = "fr", Kicker = null, Headline = headline, Lead = null, Body = [], Captions = [], Credits = [],
        };
    }

    /// <returns>How many were compared.</returns>
    private async Task<int> CompareAsync(string? id)
    {
        var where = id is null ? "" : $" where p.article_id = '{id}'";
        var cancellation = TestContext.Current.CancellationToken;
        var texts = await Database.QueryAsync<Row>(
            $"""
            select p.article_id as id, p.language, p.kicker, p.headline, p.lead, p.body,
                array(select coalesce(u.caption, m.caption, u.alt,
                    m.alt) from publication_medium u join medium m on m.id = u.medium_id
                    where u.article_id = p.article_id and coalesce(u.caption, m.caption, u.alt,
                        m.alt) is not null order by u.position) as captions,
                array(select m.credit_raw from publication_medium u join medium m on m.id = u.medium_id
                    where u.article_id = p.article_id order by u.position) as credits
            from publication p{where}
            """, null, cancellation);
        var stored = (await Database.QueryAsync<Vector>(Stored + where, null, cancellation)).ToDictionary(row =>
            row.Id);
        var made = await server.Server.Services.GetRequiredService<SearchVectors>().MakeAsync([.. texts.Select(row =>
            row.Text)], cancellation);
        var compared = 0;
        for (var i = 0; i < texts.Count; i++)
            if (made[i] is { } vector)
            {
                var expected = stored[texts[i].Id];
                Assert.Equal(expected.Words, await TextAsync(vector.Words));
                Assert.Equal(expected.Forms, await TextAsync(vector.Forms));
                Assert.Equal(expected.Related, vector.Related.Order(StringComparer.Ordinal));
                compared++;
            }
        return compared;

        // As the database itself takes it.
        Task<string> TextAsync(byte[] vector) => Database.WriteAsync(async write =>
        {
            write.Discard();
            await write.ExecuteAsync("create temporary table taken (vector tsvector)");
            await write.CopyRawAsync("taken", ["vector"], [[vector]]);
            return (await write.SingleAsync<string>("select vector::text from taken"))!;
        }, cancellation);
    }

    [method: Dapper.ExplicitConstructor]
    private sealed record Row(
        Guid Id, string Language, string? Kicker, string Headline, string? Lead, IReadOnlyList<Block> Body,
            IReadOnlyList<string> Captions,
        IReadOnlyList<string> Credits)
    {
        public SearchableText Text => new()
        {
            Language = Language, Kicker = Kicker, Headline = Headline, Lead = Lead, Body = Body, Captions = Captions,
            Credits = Credits,
        };
    }

    [method: Dapper.ExplicitConstructor]
    private sealed record Vector(Guid Id, string Words, string Forms, IReadOnlyList<string> Related);
}
