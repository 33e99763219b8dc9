using ContentApi.Imports.Own;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Ninjs;

/// <summary>What an item or an association says of its rights.</summary>
internal static class NinjsRights
{
    private const int LongestTerms = 2_000;

    public static PictureRights Of(JsonNode node)
    {
        var info = node.Member("rightsInfo");
        var link = info?.Text("linkedRights");
        var rights = MiningTerms.OfPolicy(info?.Text("encodedRights"));
        return rights with
        {
            UsageTerms = node.Text("usageTerms", "usageterms") is { Length: <= LongestTerms } terms ? terms : null,
            DataMining = MiningTerms.IsTerm(link) ? MiningTerms.OfTerm(link) : rights.DataMining,
            LicenseUrl = link is { Length: <= WebAddress.MaxLength } && !MiningTerms.IsTerm(link) && WebAddress.TryRead(link, out _) ? link : null,
        };
    }
}
