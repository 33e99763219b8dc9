using Dapper;

namespace ContentApi.Editorial;

/// <summary>A version as it was stored.</summary>
[method: ExplicitConstructor]
public sealed record StoredVersion(int Version, ArticleContent Content, byte[] Hash);
