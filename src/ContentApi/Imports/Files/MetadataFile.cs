using System.Text;
using System.Text.Json;
using ContentApi.Media;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Taxonomy;

namespace ContentApi.Imports.Files;

/// <summary>The file <c>name.meta.json</c> beside <c>name.txt</c>: what a text cannot say of itself. All of it is optional.</summary>
public sealed record MetadataFile
{
    private const int MaxAddressLength = 2000;

    public string? Language { get; init; }
    public SectionEntry? Section { get; init; }
    public IReadOnlyList<TagEntry>? Tags { get; init; }
    public IReadOnlyList<PictureEntry> Pictures { get; init; } = [];

    public sealed record SectionEntry(string Slug, string? Name = null);

    public sealed record TagEntry(string Slug, string? Name = null, TagKind Kind = TagKind.Topic, string? MediaTopic = null);

    public sealed record PictureEntry
    {
        public IReadOnlyList<FileEntry> Renditions { get; init; } = [];
        public Focus? Focus { get; init; }
        public PictureRights? Rights { get; init; }
    }

    public sealed record FileEntry(
        string Url, string Name = "original", int? Width = null, int? Height = null, string? ContentType = null, long? SizeBytes = null);

    public static string PathFor(string textPath) => Path.ChangeExtension(textPath, ".meta.json");

    /// <summary>The metadata of a text; empty where it has no file. Throws <see cref="JsonException"/> on what cannot be used.</summary>
    public static ItemMetadata Read(string textPath)
    {
        var path = PathFor(textPath);
        if (!File.Exists(path)) return new ItemMetadata();
        var file = JsonSerializer.Deserialize<MetadataFile>(File.ReadAllBytes(path), Json.Options) ?? new MetadataFile();
        return new ItemMetadata
        {
            Language = file.Language is null ? null : LanguageTag.Normalise(file.Language) ?? throw Bad("language", file.Language),
            Section = file.Section is { } section ? new Section { Slug = Checked(section.Slug), Name = section.Name ?? section.Slug } : null,
            Tags = file.Tags?.Select(tag => new Tag
            {
                Slug = Checked(tag.Slug), Name = tag.Name ?? tag.Slug, Kind = tag.Kind, MediaTopic = tag.MediaTopic,
            }).DistinctBy(tag => tag.Slug).ToList(),
            Pictures = [.. file.Pictures.Select(picture => new PictureMetadata
            {
                Renditions = [.. picture.Renditions.Select(ToRendition)],
                Focus = picture.Focus is null or { X: >= 0 and <= 1, Y: >= 0 and <= 1 } ? picture.Focus : throw Bad("focus", $"{picture.Focus}"),
                Rights = picture.Rights?.Territories.FirstOrDefault(code => !Territories.IsKnown(code)) is { } code
                    ? throw Bad("territory", code) : picture.Rights,
            })],
        };
    }

    private static Rendition ToRendition(FileEntry file) => new()
    {
        Name = file.Name,
        Url = Address(file.Url) is { Length: <= MaxAddressLength } url ? url : throw Bad("address", file.Url),
        Width = file.Width,
        Height = file.Height,
        ContentType = file.ContentType,
        SizeBytes = file.SizeBytes,
    };

    /// <summary>As it was given, unless it has letters that an address writes otherwise.</summary>
    private static string? Address(string text)
    {
        if (text.StartsWith('/')) return Ascii.IsValid(text) && Uri.IsWellFormedUriString(text, UriKind.Relative) ? text : null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return null;
        return Ascii.IsValid(text) && url.IsWellFormedOriginalString() ? text : url.AbsoluteUri;
    }

    private static string Checked(string slug) => Slug.IsValid(slug) ? slug : throw Bad("slug", slug);

    private static JsonException Bad(string what, string value) => new($"'{value}' is no valid {what}.");
}
