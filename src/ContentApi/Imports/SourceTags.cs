using ContentApi.Platform;
using ContentApi.Taxonomy;

namespace ContentApi.Imports;

/// <summary>Makes sections and tags of the words that formats have for them.</summary>
internal static class SourceTags
{
    private const int MostTags = 50;
    private const int LongestName = 200;
    private const string MediaTopics = "http://cv.iptc.org/newscodes/mediatopic/";

    public static Tag? Of(string? name, TagKind kind = TagKind.Topic, string? uri = null)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName) return null;
        var slug = Slug.From(name.Trim(), fallback: "");
        return slug.Length == 0 ? null : new Tag { Slug = slug, Name = name.Trim(), Kind = kind, MediaTopic = MediaTopicOf(uri) };
    }

    public static Section? Section(string? name) => Of(name) is { } tag ? new Section { Slug = tag.Slug, Name = tag.Name } : null;

    /// <summary>Each once, in order; null where there are none, so that the article's own stay.</summary>
    public static IReadOnlyList<Tag>? List(IEnumerable<Tag?> tags)
    {
        var all = tags.OfType<Tag>().DistinctBy(tag => tag.Slug).Take(MostTags).ToList();
        return all.Count == 0 ? null : all;
    }

    private static string? MediaTopicOf(string? uri)
    {
        if (uri is null) return null;
        var code = uri.StartsWith("medtop:", StringComparison.Ordinal) ? uri["medtop:".Length..]
            : uri.StartsWith(MediaTopics, StringComparison.Ordinal) ? uri[MediaTopics.Length..] : "";
        return code.Length == 8 && code.All(char.IsAsciiDigit) ? MediaTopics + code : null;
    }
}
