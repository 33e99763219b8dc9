using ContentApi.Media.Files;
using ContentApi.Media.Metadata;
using ContentApi.Platform.Http;
using Dapper;

namespace ContentApi.Media.Renditions;

/// <summary>A picture that is stored, whether the caller may have it now, and what goes along with it.</summary>
[method: ExplicitConstructor]
public sealed record StoredPicture(
    Guid Id, byte[] Sha256, int Width, int Height, bool IsPublic, string? Withheld, DateTimeOffset UpdatedAt,
    string? CreditRaw, string? CreditCreator, string? CopyrightNotice, string? Caption, string? Alt, string? UsageTerms,
    string? LicenseUrl, IReadOnlyList<Rendition> Renditions, string? FileCredit, bool IsMiningReserved)
{
    /// <summary>What nobody may see who does not write is not found.</summary>
    public const string Select =
        """
        select m.id, f.sha256, f.width, f.height, media_visible(m) as is_public, media_withheld(m, @Territory) as withheld,
            m.updated_at, m.credit_raw, m.credit_creator, m.copyright_notice, m.caption, m.alt, m.usage_terms, m.license_url,
            m.renditions, f.credit as file_credit, m.data_mining = 'reserved' as is_mining_reserved
        from medium m join medium_file f on f.medium_id = m.id
        where m.id = @id and (@mayWrite or media_visible(m))
        """;

    public FileDigest Digest => FileDigest.From(Sha256);

    /// <summary>Whether it was offered in this form when it was taken: addresses that were given out go on working.</summary>
    public bool Offers(RenditionForm form) => Renditions.Any(file => file.Url == form.PathOf(Id));

    /// <summary>Whether the desk has put another credit in the place of the file's, which must not go out any more.</summary>
    public bool IsCreditCorrected => FileCredit is not null && CreditRaw is not null && FileCredit != CreditRaw;

    /// <summary>What the picture says about itself in every size, where the file that was sent in does not.</summary>
    public EmbeddedMetadata Facts => new()
    {
        Credit = CreditRaw,
        Creator = CreditCreator,
        CopyrightNotice = CopyrightNotice,
        Caption = Caption,
        Alt = Alt,
        UsageTerms = UsageTerms,
        WebStatement = LicenseUrl is not null && WebAddress.TryRead(LicenseUrl, out _) ? LicenseUrl : null,
    };
}
