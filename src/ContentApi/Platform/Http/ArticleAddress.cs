namespace ContentApi.Platform.Http;

/// <summary>What an address of ours names: a slug, present or past, and the language where the address says it.</summary>
public sealed record ArticleAddress(string Slug, string? Language);
