using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Media;
using ContentApi.Platform.Http;

namespace ContentApi.Syndication.Formats;

/// <summary>
/// What may be done with an article or a medium, for machines: a policy in ODRL with the action of the TDM Reservation
/// Protocol, and for data mining alone the terms of the PLUS vocabulary.
/// </summary>
internal static class RightsPolicy
{
    public const string Language = "http://www.w3.org/ns/odrl/2/";
    public const string MediaType = "application/ld+json";

    private const string Mine = "http://www.w3.org/ns/tdmrep#mine";
    private const string Distribute = "http://www.w3.org/ns/odrl/2/distribute";

    public static string DataMiningTerm(DataMining mining) => mining == DataMining.Reserved
        ? "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"
        : "http://ns.useplus.org/ldf/vocab/DMI-ALLOWED";

    /// <summary>The policy as JSON-LD.</summary>
    /// <param name="target">What it is about.</param>
    /// <param name="mining">Whether it may be mined.</param>
    /// <param name="rights">A medium's rights; null for a text.</param>
    public static string Of(string target, DataMining mining, MediumRights? rights = null)
    {
        var (permissions, prohibitions) = (new JsonArray(), new JsonArray());
        (mining == DataMining.Reserved ? prohibitions : permissions).Add(Rule(target, Mine, null));
        if (rights is not null)
            (rights.Redistribution == Redistribution.Denied ? prohibitions : permissions)
                .Add(Rule(target, Distribute, rights.Redistribution == Redistribution.Denied ? null : rights.ValidUntil));
        var policy = new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/odrl.jsonld",
            ["@type"] = "Set",
            ["uid"] = $"{target}#rights",
            ["profile"] = "http://www.w3.org/ns/tdmrep",
        };
        if (permissions.Count > 0) policy["permission"] = permissions;
        if (prohibitions.Count > 0) policy["prohibition"] = prohibitions;
        if (ItemUri.Of(rights?.LicenseUrl) is { } licence)
            policy["http://purl.org/dc/terms/license"] = new JsonObject { ["@id"] = licence };
        return policy.ToJsonString(Json.Options);
    }

    private static JsonObject Rule(string target, string action, DateTimeOffset? until)
    {
        var rule = new JsonObject { ["target"] = target, ["action"] = action };
        if (until is { } end)
            rule["constraint"] = new JsonArray(new JsonObject
            {
                ["leftOperand"] = "dateTime",
                ["operator"] = "lt",
                ["rightOperand"] = new JsonObject { ["@value"] = JsonSerializer.SerializeToNode(end, Json.Options), ["@type"] = "xsd:dateTime" },
            });
        return rule;
    }
}
