namespace ContentApi.Articles.Search.Vectors;

/// <summary>What an article is found and related by, as <c>publication_search</c> and <c>publication_word</c> hold
/// it.</summary>
/// <param name="Words">The stems, as a tsvector is sent.</param>
/// <param name="Forms">The words as they are written, as a tsvector is sent.</param>
/// <param name="Related">The words by which it is related to others.</param>
public sealed record SearchVector(byte[] Words, byte[] Forms, IReadOnlyList<string> Related);
