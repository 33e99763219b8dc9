using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Media;

namespace ContentApi.Imports.Own;

/// <summary>Tells from what documents say of rights whether data mining is reserved.</summary>
internal static class MiningTerms
{
    private const string Vocabulary = "http://ns.useplus.org/ldf/vocab/";
    private const string Mine = "http://www.w3.org/ns/tdmrep#mine";

    /// <summary>A term of the PLUS vocabulary; every prohibition is one, also with exceptions.</summary>
    public static DataMining OfTerm(string? uri) =>
        uri?.Split('/')[^1].StartsWith("DMI-PROHIBITED", StringComparison.Ordinal) == true ? DataMining.Reserved : DataMining.Allowed;

    public static bool IsTerm(string? uri) => uri?.StartsWith(Vocabulary, StringComparison.Ordinal) == true;

    /// <summary>A policy in ODRL, as JSON.</summary>
    public static PictureRights OfPolicy(string? policy)
    {
        if (Parsed(policy) is not { } rules) return new PictureRights();
        return new PictureRights
        {
            DataMining = Has(rules["prohibition"], Mine) || Has(rules["prohibition"], "tdm:mine") ? DataMining.Reserved : DataMining.Allowed,
            Redistribution = Has(rules["prohibition"], "http://www.w3.org/ns/odrl/2/distribute") || Has(rules["prohibition"], "distribute")
                ? Redistribution.Denied : Redistribution.Allowed,
        };
    }

    private static JsonObject? Parsed(string? policy)
    {
        try
        {
            return policy is null ? null : JsonNode.Parse(policy, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Has(JsonNode? rules, string action) => rules switch
    {
        JsonArray list => list.Any(rule => Has(rule, action)),
        JsonObject rule => rule["action"] is JsonValue value && value.TryGetValue<string>(out var name) && name == action,
        _ => false,
    };
}
