namespace ContentApi.Editorial;

/// <summary>A version that goes public.</summary>
public sealed record Publication(Guid Id, int Version, ArticleContent Content, byte[] Hash, PublicationDates Dates);
