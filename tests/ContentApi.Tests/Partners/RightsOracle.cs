namespace ContentApi.Tests.Partners;

/// <summary>The rules of rights once more, as the contract words them, by other means than the database's.</summary>
internal static class RightsOracle
{
    /// <summary>A medium and its rights.</summary>
    public sealed record Medium(
        string Id, string Address, string Caption, bool Denied, string[] Territories, DateTimeOffset? ValidFrom, DateTimeOffset? ValidUntil,
        string[] AllowedPartners, string[] DeniedPartners);

    /// <summary>A caller; the public has no id.</summary>
    public sealed record Caller(
        string? Id, string? Key, bool IsOwn, string? Territory, string[] Sections, string[] Tags, string[] Languages, string[] Agencies);

    /// <summary>An article and what an entitlement is judged by.</summary>
    public sealed record Article(string Id, string Section, string[] Tags, string Language, string? Agency, string[] Media);

    public static string? Withheld(Medium medium, Caller caller, DateTimeOffset now)
    {
        if (medium.ValidFrom > now) return "licence-not-started";
        if (medium.ValidUntil <= now) return "licence-expired";
        if (medium.Territories.Length > 0 && !medium.Territories.Contains(caller.Territory)) return "territory";
        if (caller.IsOwn) return null;
        if (caller.Id is { } partner && medium.DeniedPartners.Contains(partner)) return "partner-excluded";
        if (caller.Id is { } friend && medium.AllowedPartners.Contains(friend)) return null;
        if (medium.AllowedPartners.Length > 0) return "partner-excluded";
        return medium.Denied ? "licence-no-redistribution" : null;
    }

    public static bool Sees(Caller caller, Article article) =>
        (caller.Sections.Length == 0 || caller.Sections.Contains(article.Section))
        && (caller.Tags.Length == 0 || caller.Tags.Intersect(article.Tags).Any())
        && (caller.Languages.Length == 0 || caller.Languages.Contains(article.Language))
        && (caller.Agencies.Length == 0 || (article.Agency is not null && caller.Agencies.Contains(article.Agency)));
}
