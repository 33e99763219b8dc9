using System.Text.Json.Nodes;

namespace ContentApi.Tests.Imports.Bulk;

/// <summary>Articles as lines.</summary>
public static class Lines
{
    public static JsonObject Article(string id, string headline, string text = "Le texte de l'article est ici.",
        string language = "fr") => new()
        {
            ["id"] = id,
            ["language"] = language,
            ["headline"] = headline,
            ["lead"] = "Le chapeau de l'article dit l'essentiel.",
            ["publishedAt"] = "2024-05-06T07:08:09Z",
            ["body"] = new JsonArray(Paragraph(text)),
        };

    public static JsonObject Paragraph(string text) => new() { ["kind"] = "paragraph", ["html"] = text };

    public static JsonObject Medium(string id, string credit, string? caption, params string[] urls) => new()
    {
        ["id"] = id,
        ["kind"] = "image",
        ["caption"] = caption,
        ["credit"] = new JsonObject { ["raw"] = credit },
        ["renditions"] = new JsonArray([.. urls.Select(url => new JsonObject { ["url"] = url, ["name"] = "large" })]),
    };

    public static JsonObject Link(string id, string title, string label = "Lire aussi") => new()
    {
        ["id"] = id, ["label"] = label, ["kind"] = "read", ["title"] = title,
    };

    public static string Join(params IEnumerable<JsonObject> articles) =>
        string.Concat(articles.Select(article => article.ToJsonString() + "\n"));
}
