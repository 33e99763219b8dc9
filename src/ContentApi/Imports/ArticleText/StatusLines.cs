namespace ContentApi.Imports.ArticleText;

/// <summary>
/// The status lines above and below an article. What lies between them, from <see cref="First"/> up to
/// <see cref="End"/>, is content, and so are the unread ones, which give a date that does not exist.
/// </summary>
internal sealed class StatusLines
{
    private readonly TimeZoneInfo zone;
    private readonly List<ImportWarning> warnings;
    private bool isModifiedFirst;

    private StatusLines(IReadOnlyList<SourceLine> lines, TimeZoneInfo zone, List<ImportWarning> warnings)
    {
        (this.zone, this.warnings) = (zone, warnings);
        for (; First < lines.Count && StatusLine.Read(lines[First].Text) is { } status; First++)
            Take(status, lines[First], UnreadAbove);

        for (End = lines.Count; End > First && StatusLine.Read(lines[End - 1].Text) is not null;)
            End--;
        foreach (var line in lines.Skip(End))
            Take(StatusLine.Read(line.Text)!, line, UnreadBelow);
    }

    public int First { get; }

    public int End { get; }

    public List<SourceLine> UnreadAbove { get; } = [];

    public List<SourceLine> UnreadBelow { get; } = [];

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? ModifiedAt { get; private set; }

    public static StatusLines Of(IReadOnlyList<SourceLine> lines, TimeZoneInfo zone, List<ImportWarning> warnings) =>
        new(lines, zone, warnings);

    private void Take(StatusLine status, SourceLine line, List<SourceLine> unread)
    {
        if (status.HasBadDate)
        {
            unread.Add(line);
            Warn(line, "badDate", "No date can be made of this. The line is kept as unclassified text.");
        }

        PublishedAt = Merge(PublishedAt, status.Published, line);
        ModifiedAt = Merge(ModifiedAt, status.Modified, line);
        if (ModifiedAt < PublishedAt && !isModifiedFirst)
        {
            isModifiedFirst = true;
            Warn(line, "modifiedBeforePublished", "Modified before it was published. Both dates are kept.");
        }
    }

    private DateTimeOffset? Merge(DateTimeOffset? known, StatusMoment? moment, SourceLine line)
    {
        if (moment is null)
            return known;
        var at = ToUtc(moment, line);
        if (known is { } first && first != at)
            Warn(line, "dateConflict", $"This date differs from an earlier status line's, which is taken: {first:u}.");
        return known ?? at;
    }

    private DateTimeOffset ToUtc(StatusMoment moment, SourceLine line)
    {
        if (moment.Offset is { } offset)
            return new DateTimeOffset(moment.Date, moment.Time, offset).ToUniversalTime();
        var at = ZonedTime.ToUtc(moment.Date, moment.Time, zone, out var isUnclear);
        if (isUnclear)
            Warn(line, "ambiguousTime", $"Clocks were changed at that time: it was twice or never. Taken as {at:u}.");
        return at;
    }

    private void Warn(SourceLine line, string code, string message) =>
        warnings.Add(new() { Line = line.Number, Code = code, Message = message });
}
