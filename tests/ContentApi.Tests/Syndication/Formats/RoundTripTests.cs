using System.Globalization;
using System.Text.RegularExpressions;
using ContentApi.Tests.Imports.ArticleText;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>What comes out as article text goes in again as the same article.</summary>
public sealed partial class RoundTripTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const int Generated = 300;

    public static TheoryData<string> Samples => [.. Directory
        .EnumerateFiles(Repository.File("db", "samples"), "*.txt", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.File("db", "samples"), path))];

    [Theory, MemberData(nameof(Samples))]
    public async Task A_sample_is_unchanged_and_differs_in_spaces_and_status_lines_alone(string name)
    {
        var source = await File.ReadAllTextAsync(Repository.File("db", "samples", name), TestContext.Current.CancellationToken);
        var text = await ExportAsync(source);
        Assert.Equal(Bare(source), Bare(text));
    }

    [Fact]
    public async Task The_twin_is_unchanged() => Assert.Equal(Bare(Twin.Text), Bare(await ExportAsync(Twin.Text)));

    [Fact]
    public async Task The_newsrooms_text_is_unchanged()
    {
        var path = SeedTests.Find();
        Assert.SkipWhen(path is null, "shared/seed is not beside this checkout.");
        var source = await File.ReadAllTextAsync(path!, TestContext.Current.CancellationToken);
        Assert.Equal(Bare(source), Bare(await ExportAsync(source)));
    }

    [Fact]
    public async Task Generated_texts_are_unchanged_or_refused_with_the_reason()
    {
        var refused = new List<string>();
        for (var seed = 0; seed < Generated; seed++)
        {
            var text = new TextGenerator(seed).Next().Text;
            var (id, exported, problem) = await TryExportAsync(text);
            if (exported is null) refused.Add($"{seed}: {problem}");
            else await AssertUnchangedAsync(id, exported);
        }
        Assert.True(refused.Count <= Generated / 50, $"{refused.Count} refused:\n{string.Join('\n', refused)}");
    }

    private async Task<string> ExportAsync(string source)
    {
        var (id, text, problem) = await TryExportAsync(source);
        Assert.True(text is not null, problem);
        await AssertUnchangedAsync(id, text!);
        return text!;
    }

    private async Task<(string Id, string? Text, string? Problem)> TryExportAsync(string source)
    {
        var id = (string)(await server.ImportAsync(source))["articleId"]!;
        using var response = await server.Client.GetAsync(
            new Uri($"/v1/articles/{id}?format=article-text", UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode ? (id, body, null) : (id, null, body);
    }

    private async Task AssertUnchangedAsync(string id, string text)
    {
        var again = await server.ImportAsync(text);
        Assert.True((string?)again["outcome"] == "unchanged" && (string?)again["articleId"] == id, $"{again.ToJsonString()}\n{text}");
    }

    /// <summary>The text without spaces, and without the lines that say when it was published.</summary>
    private static string Bare(string text) => string.Concat(Status.Replace(text, "").Where(character =>
        !char.IsWhiteSpace(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format));

    [GeneratedRegex(@"^(Publié|Modifié|Mis à jour|Veröffentlicht|Aktualisiert|Pubblicato|Modificato|Aggiornato|Published|Updated|Modified)\b[^\r\n]*",
        RegexOptions.Multiline)]
    private static partial Regex Status { get; }
}
