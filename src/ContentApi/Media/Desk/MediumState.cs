using ContentApi.Media.Files;
using Dapper;

namespace ContentApi.Media.Desk;

/// <summary>Where a medium stands, and the picture that it has here: what a write has to know before it decides.</summary>
[method: ExplicitConstructor]
public sealed record MediumState(Guid Id, int Version, byte[]? Sha256, string? Waiver, IReadOnlyList<Rendition> Renditions)
{
    /// <summary>Locked, so that no article begins to show it meanwhile.</summary>
    public const string Select =
        """
        select m.id, m.version, (select f.sha256 from medium_file f where f.medium_id = m.id) as sha256,
            m.waiver, m.renditions
        from medium m where m.id = @id for update of m
        """;

    /// <summary>Asked once the lock is there: an article that was faster is counted.</summary>
    public const string IsPublished =
        $"""
        select exists (select from publication_medium u where u.medium_id = @id)
            or exists (select from scheduled_version s join article_version w on w.article_id = s.article_id and w.version = s.version
                where {MediumUser.Shows})
        """;

    public FileDigest? Digest => Sha256 is null ? null : FileDigest.From(Sha256);
}
