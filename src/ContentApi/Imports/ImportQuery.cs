using ContentApi.Platform.Queries;
using ContentApi.Taxonomy;

namespace ContentApi.Imports;

/// <summary>The parameters of <c>/v1/imports</c>.</summary>
public sealed record ImportQuery(string? Format, string? SourceId, bool DryRun, bool Publish, ItemMetadata Metadata)
    : IQuery<ImportQuery>
{
    public static ImportQuery Read(QueryReader query)
    {
        var format = query.Choice("format", "The body's format; without it, as `Content-Type` says.", ImportFormats.All);
        var sourceId = query.Text("sourceId", "The item's id at its source, by which a later import knows it again.");
        var dryRun = query.Flag("dryRun", "Tell what would happen, and write nothing.");
        var publish = query.Flag("publish", "Publish what is imported; else it stays a draft.");
        var language = query.Language("language", "The text's language as a BCP 47 tag; without it, it is detected among `fr`, `de`, `it` and `en`.");
        var section = query.Slug("section", "The article's section, by slug. One that is not there is made, with a warning.");
        var tags = query.SlugList("tags", "The article's tags, by slug, separated by commas. Those that are not there are made, with a warning.");
        return new ImportQuery(format, sourceId, dryRun, publish, new ItemMetadata
        {
            Language = language,
            Section = section is null ? null : new Section { Slug = section, Name = Name(section) },
            Tags = tags.Count == 0 ? null : [.. tags.Select(slug => new Tag { Slug = slug, Name = Name(slug), Kind = TagKind.Topic, MediaTopic = null })],
        });
    }

    /// <summary>A name for want of a better: <c>politique-suisse</c> is « Politique suisse ».</summary>
    internal static string Name(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
}
