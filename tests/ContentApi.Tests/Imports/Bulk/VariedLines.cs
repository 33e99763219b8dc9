using System.Text.Json.Nodes;

namespace ContentApi.Tests.Imports.Bulk;

/// <summary>Lines with all that an article can have, and with what can go wrong between articles.</summary>
public static class VariedLines
{
    private const string Site = "https://img.example.org";

    /// <summary>What is there before.</summary>
    public static string Before() => Lines.Join(
        Lines.Article("v-old-1", "Un titre qui revient"),
        With(Lines.Article("v-old-2", "Attend les autres"), "crossLinks", new JsonArray(
            Lines.Link("a", "Nouvelle cinq"), Lines.Link("b", "nouvelle-sept"), Lines.Link("c", "Jamais là"),
                Lines.Link("d", "https://other.example.org/x"))),
        With(Lines.Article("v-old-3", "Avec image"), "media",
            new JsonArray(Lines.Medium("m", "Keystone/EPA - Anna Müller", "Une légende", $"{Site}/old.jpg"))),
        Lines.Article("v-old-4", "Nur auf Deutsch", "Der Bundesrat hat am Mittwoch entschieden.", "de"));

    /// <summary>What is new, in more than one chunk.</summary>
    public static string New() => Lines.Join([.. Enumerable.Range(1, 230).Select(New)]);

    /// <summary>New ones between some that are there already, some that changed, some that come twice, and some that
    /// are none.</summary>
    public static string Mixed()
    {
        var lines = new List<JsonObject>
        {
            Lines.Article("v-mix-1", "Tout neuf"),
            New(3),
            Lines.Article("v-mix-2", "Tout neuf"),
            With(New(4), "headline", "Nouvelle quatre, reformulée"),
            Lines.Article("v-mix-3", "Deux fois dans le même envoi", "Première version."),
            Lines.Article("v-mix-3", "Deux fois dans le même envoi", "Seconde version."),
            With(Lines.Article("v-mix-4", "D'autres fichiers pour une image"), "media",
                new JsonArray(Lines.Medium("m", "Keystone/EPA - Anna Müller", "Autre légende", $"{Site}/old.jpg",
                $"{Site}/old-small.jpg"))),
            With(Lines.Article("v-mix-5", "Sans rien"), "language", null),
            With(Lines.Article("v-mix-6", "Mauvaise langue"), "language", "pas une langue"),
            Lines.Article("v-mix-7", "Un titre qui revient", "Encore un autre texte."),
            With(New(15), "corrections", Corrections(15, 2)),
            With(Lines.Article("v-mix-12", "Le même erratum ailleurs"), "corrections", Corrections(15, 1)),
        };
        var again = Lines.Article("v-mix-8", "Même contenu, autre source", "Contenu partagé.");
        var copy = Lines.Article("v-mix-9", "Même contenu, autre source", "Contenu partagé.");
        lines.AddRange([again, copy, With(Lines.Article("v-mix-10", "Avec lien"), "crossLinks",
            new JsonArray(Lines.Link("x", "Deux fois dans le même envoi")))]);
        return Lines.Join(lines) + "{\"headline\": \"cassée\n" + Lines.Join(Lines.Article("v-mix-11",
            "Après la cassée"));
    }

    private static JsonObject New(int i)
    {
        var article = Lines.Article($"v-{i}", i switch
        {
            5 => "Nouvelle cinq",
            7 => "Nouvelle sept",
            _ =>
            $"Nouvelle numéro {i % 97}"
        },
            $"Le texte <strong>fort</strong> de l'article {i}, d'aujourd'hui à l'œuvre : « l'été » &amp; le week-end.");
        article["publishedAt"] = $"2024-01-01T{i % 24:00}:{i % 60:00}:00Z";
        if (i % 3 == 0) article["updatedAt"] = "2024-03-01T10:00:00.123+02:00";
        if (i % 5 == 0) article["firstPublishedAt"] = "2019-01-01T00:00:00Z";
        if (i % 11 == 0) article["headline"] = "Un titre qui revient";
        if (i % 13 == 0) article["kicker"] = "Surtitre à l'ancienne";
        if (i % 17 == 0) article["slug"] = "choisi-par-la-source";
        if (i % 4 == 0) article["section"] = new JsonObject
        {
            ["slug"] = $"rubrique-{i % 3}",
            ["name"] = $"Rubrique {i}"
        };
        if (i % 6 == 0) article["section"] = "monde";
        if (i % 2 == 0) article["tags"] = new JsonArray($"mot-{i % 7}",
            new JsonObject { ["slug"] = $"lieu-{i % 5}", ["name"] = $"Lieu {i % 5}", ["kind"] = "place" });
        if (i % 8 == 0) article["signature"] = new JsonObject
        {
            ["raw"] = "afp/ta",
            ["agencies"] = new JsonArray("AFP", "Keystone-ATS"), ["initials"] = new JsonArray("ta")
        };
        if (i % 9 == 0) article["authors"] = new JsonArray(new JsonObject
        {
            ["name"] = "Élodie Durand",
            ["role"] = "correspondante", ["url"] = "https://example.org/e"
        });
        if (i % 10 == 0) article["rights"] = new JsonObject
        {
            ["copyrightHolder"] = "Agence",
            ["copyrightNotice"] = "© 2024", ["usageTerms"] = null, ["dataMining"] = "reserved"
        };
        if (i % 12 == 0) article["source"] = new JsonObject
        {
            ["id"] = $"v-source-{i}", ["name"] = "Le Temps",
            ["format"] = "ninjs", ["url"] = $"https://example.org/{i}"
        };
        if (i % 7 == 0) (article["language"], article["type"]) = ("de-CH", "brief");
        if (i % 19 == 0) article["language"] = "pt";
        if (i % 23 == 0) article["body"] = Body();
        if (i % 14 == 0) article["lead"] = "Афиша 東京 👩‍👩‍👧";
        if (i % 15 == 0) article["corrections"] = Corrections(i, 1);
        article["media"] = Media(i);
        article["crossLinks"] = new JsonArray(Lines.Link("a", $"Nouvelle numéro {(i + 3) % 97}"),
            Lines.Link("b", i % 2 == 0 ? "Attend les autres" : $"nouvelle-numero-{i % 40}"));
        return article;
    }

    private static JsonArray Media(int i) => (i % 6) switch
    {
        0 => [Lines.Medium("m", "Keystone/EPA - Anna Müller", i % 12 == 0 ? "Une légende" : null, $"{Site}/old.jpg")],
        1 => [Lines.Medium("m", $"Reuters - Personne {i % 20}", $"Légende {i}", $"{Site}/{i}-a.jpg",
            $"{Site}/{i}-b.jpg")],
        2 => [Lines.Medium("m", "AFP", "Partagée", $"{Site}/shared-{i % 4}.jpg"),
            Lines.Medium("n", "DR", null, $"{Site}/{i}-n.jpg")],
        3 => [With(Lines.Medium("m", "ATS", "Avec droits"), "rights", new JsonObject
        {
            ["redistribution"] = "denied", ["territories"] = new JsonArray("CH", "LI"),
                ["validFrom"] = "2020-01-01T00:00:00Z",
                ["allowedPartners"] = new JsonArray("0190a1b2-0000-7000-8000-000000000001"),
                ["deniedPartners"] = new JsonArray("0190a1b2-0000-7000-8000-000000000002"), ["usageTerms"] = "Suisse seulement",
                ["licenseUrl"] = "https://example.org/l", ["validUntil"] = "2030-01-01T00:00:00Z",
                ["dataMining"] = "reserved",
        })],
        4 when i % 4 == 0 => [With(Without(i), "credit", new JsonObject { ["waiver"] = "Domaine public" }), Without(i + 1)],
        4 => [Lines.Medium("m", "Autre crédit", "Une légende", $"{Site}/old.jpg")],
        _ => [],
    };

    private static JsonObject Without(int i) => With(With(Lines.Medium($"w{i}", "", "Sans crédit", $"{Site}/{i}-w.jpg"),
        "credit", null), "copyrightNotice", "© personne");

    private static JsonArray Corrections(int i, int count) => [.. Enumerable.Range(0, count).Select(n => new JsonObject
    {
        ["id"] = $"0190a1b2-{i:0000}-7000-8000-{n:000000000000}", ["kind"] = n == 0 ? "erratum" : "rightOfReply",
        ["text"] = $"Rectifié {n}.", ["at"] = $"2024-04-0{n + 1}T10:00:00.123456Z", ["blockId"] = n == 0 ? "p1" : null,
        ["mustRepublish"] = n == 1,
    })];

    private static JsonArray Body() =>
    [
        Lines.Paragraph("Avec <a href=\"https://example.org\" onclick=\"x()\">lien</a> et <script>alert(1)</script>reste."),
        new JsonObject { ["kind"] = "heading", ["level"] = 3, ["text"] = "Un intertitre à l'essai" },
        new JsonObject { ["kind"] = "quote", ["text"] = "Une citation & plus", ["attribution"] = "Quelqu'un" },
        new JsonObject { ["kind"] = "list", ["ordered"] = true,
            ["items"] = new JsonArray(new JsonObject { ["text"] = "Un" },
            new JsonObject { ["html"] = "<em>Deux</em>" }) },
        new JsonObject { ["kind"] = "crossLink", ["crossLinkId"] = "a" },
        new JsonObject { ["kind"] = "embed", ["provider"] = "youtube", ["url"] = "https://example.org/v",
            ["html"] = null },
        new JsonObject { ["kind"] = "unclassified", ["text"] = "Reste" },
    ];

    private static JsonObject With(JsonObject article, string name, JsonNode? value)
    {
        article[name] = value;
        return article;
    }
}
