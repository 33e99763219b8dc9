using ContentApi.Platform;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>Reads the corrections that an article's readers were told of.</summary>
internal sealed class CorrectionLines(LineChecks checks)
{
    private const string List = "corrections";
    private const int LongestText = 5_000;
    private const int LongestBlockId = 100;
    private const int Most = 500;

    private readonly HashSet<Guid> given = [];

    public List<ImportedCorrection> Read(IReadOnlyList<ArticleLine.CorrectionEntry?> lines)
    {
        if (lines.Count > Most) checks.Fail(new Place(List), "tooMany",
            $"The article has {lines.Count} corrections.", $"It may have {Most}.");
        var corrections = new List<ImportedCorrection>(lines.Count);
        for (var i = 0; i < lines.Count && checks.Fault is null; i++)
            if (Read(lines[i], i) is { } correction) corrections.Add(correction);
        return corrections;
    }

    private ImportedCorrection? Read(ArticleLine.CorrectionEntry? line, int i)
    {
        var text = checks.Text(line?.Text, new Place(List, i, "text"), LongestText);
        if (text is null) checks.Fail(new Place(List, i, "text"), "missing", "The correction says nothing.",
            "Give what readers were told, or leave it out.");
        if (line is { Kind: null }) checks.Fail(new Place(List, i, "kind"), "missing", "The correction has no kind.",
            "It is one of 'erratum', 'clarification', 'update', 'rightOfReply', 'retraction'.");
        if (text is null || line?.Kind is not { } kind) return null;
        var id = line.Id is null ? null : Uuid.Read(line.Id);
        if (id is { } known && !given.Add(known))
            checks.Fail(new Place(List, i, "id"), "duplicate", "Two corrections of the article have this id.",
                "Give each an id of its own, or none.");
        return new ImportedCorrection
        {
            Id = id,
            Kind = kind,
            Text = text,
            At = checks.Moment(line.At, new Place(List, i, "at")) is { } at ? ToMilliseconds(at) : null,
            BlockId = checks.Line(line.BlockId, new Place(List, i, "blockId"), LongestBlockId),
            MustRepublish = line.MustRepublish ?? false,
        };
    }

    /// <summary>As it is stored, so that it is known again.</summary>
    private static DateTimeOffset ToMilliseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
}
