using System.Text.Json.Nodes;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Media.Desk;

/// <summary>
/// Takes away, from what was sent, what cannot be written, where it says what is so anyway: whoever reads the working view,
/// changes a word and sends it back has changed that word.
/// </summary>
/// <param name="present">The working view; null: the medium is new.</param>
/// <param name="hasFile">Whether its picture is stored here.</param>
internal sealed class MediumReadOnly(JsonObject? present, bool hasFile)
{
    private static readonly string[] Members =
        ["id", "availability", "articleCount", "version", "publishedVersion", "hasUnpublishedChanges", "createdAt", "updatedAt"];

    private readonly List<InputError> errors = [];

    public IReadOnlyList<InputError> Errors => errors;

    public void TakeFrom(JsonObject sent)
    {
        foreach (var name in Members) Take(sent, present, name, "");
        if (hasFile) Take(sent, present, "renditions", "");
        if (sent["credit"] is JsonObject credit) TakeFrom(credit, present?["credit"] as JsonObject);
    }

    /// <summary>The credit and its parts make each other: of what was not changed, the changed one makes the rest.</summary>
    private void TakeFrom(JsonObject credit, JsonObject? known)
    {
        var isChanged = known is not null && (Differs(credit, known, "raw") || Differs(credit, known, "agency") || Differs(credit, known, "creator"));
        if (isChanged && IsSame(credit, known!, "display")) credit.Remove("display");
        Take(credit, known, "display", "/credit");
        if (known is null) return;
        if (Differs(credit, known, "raw"))
        {
            if (!Differs(credit, known, "agency") && !Differs(credit, known, "creator"))
            {
                credit.Remove("agency");
                credit.Remove("creator");
            }
        }
        else if (isChanged) credit.Remove("raw");
    }

    private static bool Differs(JsonObject sent, JsonObject known, string name) =>
        sent.TryGetPropertyValue(name, out var value) && !JsonNode.DeepEquals(value, known[name]);

    private static bool IsSame(JsonObject sent, JsonObject known, string name) => JsonNode.DeepEquals(sent[name], known[name]);

    private void Take(JsonObject sent, JsonObject? known, string name, string pointer)
    {
        if (!sent.TryGetPropertyValue(name, out var value)) return;
        sent.Remove(name);
        if (known is null ? value is not null : !JsonNode.DeepEquals(value, known[name]))
            errors.Add(JsonInput.Error($"{pointer}/{name}", "readOnly", $"'{name}' cannot be written.",
                known is null ? "Leave it out." : "Leave it out, or send it as the working view has it."));
    }
}
