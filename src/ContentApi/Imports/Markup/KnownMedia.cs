using System.Text.RegularExpressions;

namespace ContentApi.Imports.Markup;

/// <summary>Media that a format describes outside the text, found again where the text shows them.</summary>
internal sealed partial class KnownMedia
{
    private readonly Dictionary<string, ImportedMedium> media = new(StringComparer.Ordinal);

    /// <summary>Makes it known by an id of the format's own, and by its files' addresses.</summary>
    public void Add(string? id, ImportedMedium medium)
    {
        if (id is not null) media.TryAdd($"#{id}", medium);
        foreach (var rendition in medium.Renditions) media.TryAdd(Plain(rendition.Url), medium);
    }

    public ImportedMedium? ById(string id) => media.GetValueOrDefault($"#{id}");

    public ImportedMedium? ByAddress(string address) => media.GetValueOrDefault(Plain(address));

    /// <summary>One picture's sizes differ in a suffix such as <c>-300x200</c>, and in what follows a question mark.</summary>
    private static string Plain(string address) => Size.Replace(address.Split('?', '#')[0], "");

    [GeneratedRegex(@"-\d{2,4}x\d{2,4}(?=\.\w{2,5}\z)|-scaled(?=\.\w{2,5}\z)")]
    private static partial Regex Size { get; }
}
