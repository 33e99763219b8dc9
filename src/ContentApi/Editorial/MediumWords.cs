using ContentApi.Media;

namespace ContentApi.Editorial;

/// <summary>What a medium says in an article.</summary>
public sealed record MediumWords(MediumRole Role, MediumKind Kind, string? Caption, string? Alt, string Raw);
