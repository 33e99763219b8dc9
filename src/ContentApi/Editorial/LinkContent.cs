using ContentApi.CrossLinks;

namespace ContentApi.Editorial;

/// <summary>A cross-link in its author's words; what it leads to is found out when the article is published.</summary>
public sealed record LinkContent
{
    public required Guid Id { get; init; }
    public required string Label { get; init; }
    public required CrossLinkKind Kind { get; init; }
    public required string Title { get; init; }
}
