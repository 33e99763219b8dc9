using ContentApi.Articles;
using ContentApi.CrossLinks;
using ContentApi.Media;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>
/// A line: an article as the API gives it, in any of its views, or as much of it as a sender has. Only the headline
/// must be there; of what only the server decides, dates and ids are used, and the rest is read over.
/// </summary>
internal sealed record ArticleLine
{
    public string? Id { get; init; }
    public ArticleType? Type { get; init; }
    public string? Slug { get; init; }
    public string? Language { get; init; }
    public string? Kicker { get; init; }
    public string? Headline { get; init; }
    public string? Lead { get; init; }
    public IReadOnlyList<BlockEntry?>? Body { get; init; }
    public SignatureEntry? Signature { get; init; }
    public IReadOnlyList<AuthorEntry?>? Authors { get; init; }
    public TermEntry? Section { get; init; }
    public IReadOnlyList<TermEntry?>? Tags { get; init; }
    public string? FirstPublishedAt { get; init; }
    public string? PublishedAt { get; init; }
    public string? UpdatedAt { get; init; }
    public string? EmbargoUntil { get; init; }
    public IReadOnlyList<MediumEntry?>? Media { get; init; }
    public IReadOnlyList<LinkEntry?>? CrossLinks { get; init; }
    public SourceEntry? Source { get; init; }
    public string? Status { get; init; }
    public RightsEntry? Rights { get; init; }

    public IReadOnlyList<CorrectionEntry?>? Corrections { get; init; }

    public Ignored PreviousSlugs { get; init; }
    public Ignored Url { get; init; }
    public Ignored Version { get; init; }
    public Ignored CorrectedAt { get; init; }
    public Ignored PublishedVersion { get; init; }
    public Ignored HasUnpublishedChanges { get; init; }
    public Ignored Scheduled { get; init; }
    public Ignored Withdrawal { get; init; }
    public Ignored SavedAt { get; init; }
    public Ignored SavedBy { get; init; }

    internal sealed record BlockEntry
    {
        public string? Id { get; init; }
        public string? Kind { get; init; }
        public string? Html { get; init; }
        public string? Text { get; init; }
        public int? Level { get; init; }
        public string? Attribution { get; init; }
        public bool? Ordered { get; init; }
        public IReadOnlyList<ItemEntry?>? Items { get; init; }
        public string? MediaId { get; init; }
        public string? Caption { get; init; }
        public Ignored Credit { get; init; } // the medium's own
        public string? CrossLinkId { get; init; }
        public string? Provider { get; init; }
        public string? Url { get; init; }
    }

    internal sealed record ItemEntry(string? Html = null, string? Text = null);

    internal sealed record SignatureEntry(string? Raw = null, IReadOnlyList<string?>? Agencies = null,
        IReadOnlyList<string?>? Initials = null);

    internal sealed record AuthorEntry(string? Name = null, string? Role = null, string? Url = null);

    internal sealed record SourceEntry(string? Id = null, string? Name = null, Ignored Format = default,
        string? Url = null);

    internal sealed record RightsEntry(
        string? CopyrightHolder = null, string? CopyrightNotice = null, string? UsageTerms = null,
            DataMining DataMining = DataMining.Allowed);

    internal sealed record CorrectionEntry
    {
        public string? Id { get; init; }
        public CorrectionKind? Kind { get; init; }
        public string? Text { get; init; }
        public string? At { get; init; }
        public string? BlockId { get; init; }
        public bool? MustRepublish { get; init; }
    }

    internal sealed record LinkEntry
    {
        public string? Id { get; init; }
        public string? Label { get; init; }
        public CrossLinkKind? Kind { get; init; }
        public string? Title { get; init; }
        public Ignored Position { get; init; }
        public string? State { get; init; }
        public string? Href { get; init; }
        public Ignored Target { get; init; }
        public Ignored TargetId { get; init; } // another installation's, as the rest
    }

    internal sealed record MediumEntry
    {
        public string? Id { get; init; }
        public MediumRole? Role { get; init; }
        public MediumKind? Kind { get; init; }
        public string? Caption { get; init; }
        public string? Alt { get; init; }
        public CreditEntry? Credit { get; init; }
        public string? CopyrightNotice { get; init; }
        public MediumRightsEntry? Rights { get; init; }
        public IReadOnlyList<FileEntry?>? Renditions { get; init; }
        public Focus? Focus { get; init; }
        public Ignored Availability { get; init; }
        public Ignored ArticleCount { get; init; }
    }

    internal sealed record CreditEntry
    {
        public string? Raw { get; init; }
        public string? Agency { get; init; }
        public string? Creator { get; init; }
        public string? Waiver { get; init; }
        public Ignored Display { get; init; } // made of the two
    }

    internal sealed record MediumRightsEntry
    {
        public Redistribution Redistribution { get; init; } = Redistribution.Allowed;
        public IReadOnlyList<string?>? Territories { get; init; }
        public string? ValidFrom { get; init; }
        public string? ValidUntil { get; init; }
        public IReadOnlyList<string?>? AllowedPartners { get; init; }
        public IReadOnlyList<string?>? DeniedPartners { get; init; }
        public string? UsageTerms { get; init; }
        public string? LicenseUrl { get; init; }
        public DataMining DataMining { get; init; } = DataMining.Allowed;
    }

    internal sealed record FileEntry(
        string? Url = null, string Name = "original", int? Width = null, int? Height = null, string? ContentType = null,
            long? SizeBytes = null);
}
