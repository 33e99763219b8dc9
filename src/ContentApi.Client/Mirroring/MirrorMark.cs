namespace ContentApi.Client.Mirroring;

/// <summary>What of an article counts for the digest.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Position">The position of the last change that was told of it.</param>
/// <param name="At">When that took place.</param>
/// <param name="Round">The round in which it was told.</param>
/// <param name="HasArticle">Whether the article is there.</param>
public sealed record MirrorMark(Guid Id, long Position, DateTimeOffset At, int Round, bool HasArticle);
