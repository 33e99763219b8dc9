using ContentApi.Editorial;
using Dapper;

namespace ContentApi.Imports.Edits;

/// <summary>A version's number and content.</summary>
[method: ExplicitConstructor]
public sealed record ImportedVersion(int Version, ArticleContent Content);
