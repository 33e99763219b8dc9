using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ContentApi.Benchmarks.Data;

/// <summary>
/// Articles as the API gives them, a line each, of about 3.6 KB of text: paragraphs of the samples in an order of their own,
/// a picture with two files, two tags, two links to other articles, and words that no other article has.
/// </summary>
public sealed class ArticleLines
{
    private const int TextBytes = 3_600;
    private const int Bodies = 500;

    private readonly string[] bodies;

    public ArticleLines()
    {
        var random = new Random(1);
        var paragraphs = Directory.GetFiles(Path.Combine(Repository.Root, "db", "samples", "fr"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadAllLines).Where(line => line.Length > 80 && !line.Contains('[', StringComparison.Ordinal)).ToArray();
        bodies = [.. Enumerable.Range(0, Bodies).Select(_ => Body(random, paragraphs))];
    }

    /// <summary>Writes so many articles, from nothing to the last, without holding them.</summary>
    public async Task WriteAsync(Stream stream, int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            Append(lines, i);
            if (lines.Length < 100_000 && i < count - 1) continue;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(lines.ToString()));
            lines.Clear();
        }
    }

    private void Append(StringBuilder lines, int i)
    {
        var at = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        lines.Append(string.Create(CultureInfo.InvariantCulture,
            $$"""
            {"id":"benchmark-{{i}}","type":"article","language":"fr","headline":"Une dépêche numéro {{i}} de la journée","lead":"Le chapeau de la dépêche {{i}} dit l'essentiel en une phrase.","publishedAt":"{{at}}","updatedAt":"{{at}}","section":{"slug":"monde","name":"Monde"},"tags":[{"slug":"mot-{{i % 40}}","name":"Mot {{i % 40}}","kind":"topic","mediaTopic":null},{"slug":"lieu-{{i % 26}}","name":"Lieu {{i % 26}}","kind":"place","mediaTopic":null}],"signature":{"raw":"afp/ta","agencies":["AFP"],"initials":["ta"]},"media":[{"id":"m","role":"lead","kind":"image","caption":"Une vue du lac, dépêche {{i}}.","alt":null,"credit":{"raw":"Keystone - Personne {{i % 300}}","agency":"Keystone","creator":"Personne {{i % 300}}","display":"Keystone / Personne {{i % 300}}"},"renditions":[{"name":"large","url":"https://img.example.org/{{i}}/l.jpg","width":1600,"height":900,"contentType":"image/jpeg","sizeBytes":null},{"name":"small","url":"https://img.example.org/{{i}}/s.jpg","width":640,"height":360,"contentType":"image/jpeg","sizeBytes":null}],"focus":null}],"crossLinks":[{"id":"a","label":"Lire aussi","kind":"read","title":"Une dépêche numéro {{Math.Max(0, i - 7)}} de la journée"},{"id":"b","label":"Lire aussi","kind":"read","title":"Une dépêche numéro {{i + 11}} de la journée"}],"body":[{"kind":"paragraph","html":"Repère rare{{i / 20}}, dossier {{i}}.","text":"Repère rare{{i / 20}}, dossier {{i}}."},{{bodies[i % Bodies]}},{"kind":"crossLink","crossLinkId":"a"},{"kind":"crossLink","crossLinkId":"b"}]}
            """)).Append('\n');
    }

    private static string Body(Random random, string[] paragraphs)
    {
        var blocks = new List<string>();
        for (var bytes = 0; bytes < TextBytes;)
        {
            var text = paragraphs[random.Next(paragraphs.Length)];
            bytes += Encoding.UTF8.GetByteCount(text);
            blocks.Add(JsonSerializer.Serialize(new { kind = "paragraph", html = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal), text }));
        }
        return string.Join(',', blocks);
    }
}
