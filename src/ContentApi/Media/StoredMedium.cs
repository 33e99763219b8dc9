using Dapper;

namespace ContentApi.Media;

/// <summary>What a write has to know of a medium that is there.</summary>
[method: ExplicitConstructor]
public sealed record StoredMedium(
    Guid Id, MediumKind Kind, string? Caption, string? Alt, string CreditRaw, string? CreditAgency, string? CreditCreator,
    string CreditDisplay, string? Waiver, IReadOnlyList<Rendition> Renditions)
{
    public const string Select =
        """
        select m.id, m.kind, m.caption, m.alt, coalesce(m.credit_raw, '') as credit_raw, m.credit_agency, m.credit_creator,
            coalesce(m.credit_display, '') as credit_display, m.waiver, m.renditions
        from medium m
        """;

    /// <summary>Whether its files are kept here: addresses that a source has of them do not take their place.</summary>
    public bool HasOwnFile => Renditions.Any(file => file.Url.StartsWith('/'));

    public Credit Credit => new() { Raw = CreditRaw, Agency = CreditAgency, Creator = CreditCreator, Display = CreditDisplay };

    /// <summary>A medium as it will be found once it is stored.</summary>
    public static StoredMedium Of(MediumDraft draft) => new(draft.Id, draft.Kind, draft.Caption, draft.Alt, draft.Credit?.Raw ?? "",
        draft.Credit?.Agency, draft.Credit?.Creator, draft.Credit?.Display ?? "", draft.Waiver,
        draft.Renditions);
}
