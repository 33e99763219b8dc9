using System.Text.Json;
using ContentApi.Client.Contract;

namespace ContentApi.Client.Mirroring;

/// <summary>An article of a copy.</summary>
/// <param name="Mark">Which one, and the last change that was told of it.</param>
/// <param name="Json">
/// The article to the letter; null: it may not be shown any more, and the change that says why is still to come.
/// </param>
public sealed record MirroredArticle(MirrorMark Mark, string? Json)
{
    /// <summary>The article; null where it may not be shown.</summary>
    public Article? Read() => Json is null ? null : JsonSerializer.Deserialize<Article>(Json, ClientJson.Options);
}
