using ContentApi.Platform;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Reads what may be done with a medium, and judges it as the media desk does.</summary>
internal sealed class MediumRightsLines(LineChecks checks)
{
    private const string List = "media";
    private const string Rights = "rights";
    private const int LongestTerms = 5_000;
    private const int MostTerritories = 300;
    private const int MostPartners = 1_000;

    public PictureRights? Read(ArticleLine.MediumRightsEntry? line, int i)
    {
        if (line is null) return null;
        var rights = new PictureRights
        {
            Redistribution = line.Redistribution,
            Territories = Known(line.Territories ?? [], i),
            ValidFrom = checks.Moment(line.ValidFrom, At(i, "validFrom")),
            ValidUntil = checks.Moment(line.ValidUntil, At(i, "validUntil")),
            AllowedPartners = Partners(line.AllowedPartners ?? [], i, "allowedPartners"),
            DeniedPartners = Partners(line.DeniedPartners ?? [], i, "deniedPartners"),
            UsageTerms = checks.Text(line.UsageTerms, At(i, "usageTerms"), LongestTerms),
            LicenseUrl = checks.Address(line.LicenseUrl, At(i, "licenseUrl")),
            DataMining = line.DataMining,
        };
        if (rights.ValidUntil <= rights.ValidFrom)
            checks.Fail(At(i, "validUntil"), "outOfOrder", "The licence ends before it begins.",
                "'validUntil' has to be later than 'validFrom'.");
        return rights;
    }

    private List<string> Known(IReadOnlyList<string?> codes, int i)
    {
        if (codes.Count > MostTerritories) TooMany(i, "territories", codes.Count, MostTerritories);
        for (var n = 0; n < codes.Count && checks.Fault is null; n++)
            if (codes[n] is not { } code || !Territories.IsKnown(code))
                checks.Fail(At(i, $"territories/{n}"), "unknownTerritory", "This is no territory.",
                    "Give codes of ISO 3166-1 alpha-2 in capitals, such as 'CH' or 'FR'.");
        return [.. codes.OfType<string>().Distinct()];
    }

    private List<Guid> Partners(IReadOnlyList<string?> ids, int i, string member)
    {
        if (ids.Count > MostPartners) TooMany(i, member, ids.Count, MostPartners);
        var partners = new List<Guid>(ids.Count);
        for (var n = 0; n < ids.Count && checks.Fault is null; n++)
            if (ids[n] is { } text && Uuid.Read(text) is { } id) partners.Add(id);
            else checks.Fail(At(i, $"{member}/{n}"), "malformed", "This is no partner's id.", "Give a UUID.");
        return [.. partners.Distinct()];
    }

    private void TooMany(int i, string member, int count, int most) =>
        checks.Fail(At(i, member), "tooMany", $"There are {count}.", $"There may be {most}.");

    private static Place At(int i, string member) => new(List, i, Rights, InnerMember: member);
}
