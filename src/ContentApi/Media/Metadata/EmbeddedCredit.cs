using ContentApi.Credits;

namespace ContentApi.Media.Metadata;

/// <summary>From what a file says to whom it is credited.</summary>
public static class EmbeddedCredit
{
    private static readonly char[] Joints = [.. " \t\u00A0\u202F-–—/,;:|·"];

    /// <summary>
    /// The credit line to the letter where it names the creator already, else both as a newsroom writes them:
    /// <c>Reuters - Jonathan Ernst</c>. Null: the file says nothing.
    /// </summary>
    public static Credit? Of(EmbeddedMetadata file, CreditParser parser)
    {
        var (line, creator) = (file.Credit ?? file.Source, file.Creator);
        if (line is null) return creator is null ? null : CreditLine.Compose(creator, null, creator);
        if (creator is null) return parser.Parse(line);
        var at = line.IndexOf(creator, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return parser.Parse($"{line} - {creator}") with { Creator = creator };
        var rest = $"{line[..at]} {line[(at + creator.Length)..]}".Trim(Joints);
        return CreditLine.Compose(line, rest.Length == 0 ? null : parser.Parse(rest).Agency, creator);
    }
}
