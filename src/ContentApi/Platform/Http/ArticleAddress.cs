namespace ContentApi.Platform.Http;

/// <summary>What an address of ours names: an article's slug, present or past, and its language where the address says it.</summary>
public sealed record ArticleAddress(string Slug, string? Language);
