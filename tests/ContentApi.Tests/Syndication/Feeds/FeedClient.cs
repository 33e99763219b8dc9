using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>Reads feeds as programs do.</summary>
internal sealed class FeedClient(ServerFixture server)
{
    public static readonly string[] Forms = ["rss", "atom", "json"];
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace History = "http://purl.org/syndication/history/1.0";
    public static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<HttpResponseMessage> SendAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await server.Client.SendAsync(request, Ct);
    }

    public async Task<string> TextAsync(string path)
    {
        using var response = await SendAsync(path);
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {text}");
        return text;
    }

    public async Task<XElement> XmlAsync(string path) => XDocument.Parse(await TextAsync(path)).Root!;

    public async Task<JsonObject> JsonAsync(string path) => JsonNode.Parse(await TextAsync(path))!.AsObject();

    /// <summary>The ids of a feed's articles, in its order.</summary>
    public async Task<string[]> IdsAsync(string form, string query = "") => IdsOf(form, await TextAsync($"/feeds/articles.{form}?{query}"));

    public static string[] IdsOf(string form, string text) => [.. (form switch
    {
        "rss" => XDocument.Parse(text).Root!.Descendants("guid").Select(id => id.Value),
        "atom" => XDocument.Parse(text).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value),
        _ => JsonNode.Parse(text)!["items"]!.AsArray().Select(item => (string)item!["id"]!),
    }).Select(id => id.Replace("urn:uuid:", "", StringComparison.Ordinal))];

    /// <summary>Where a feed leads on; null where it does not.</summary>
    public static string? LinkOf(string form, string text, string relation) => form == "json"
        ? (string?)JsonNode.Parse(text)![$"{relation}_url"]
        : XDocument.Parse(text).Descendants(Atom + "link").FirstOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href")?.Value;

    public static string? LinkHeader(HttpResponseHeaders headers, string relation) => headers.GetValues("Link")
        .FirstOrDefault(link => link.EndsWith($"rel=\"{relation}\"", StringComparison.Ordinal))?.Split('>')[0].TrimStart('<');

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
