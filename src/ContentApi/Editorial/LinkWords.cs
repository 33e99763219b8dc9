namespace ContentApi.Editorial;

/// <summary>What a cross-link says.</summary>
public sealed record LinkWords(string Label, string Title);
