namespace ContentApi.Editorial.Batches;

/// <summary>The slug that an article would have if no other had it.</summary>
public sealed record WantedSlug(Guid Article, string Language, string Slug);
