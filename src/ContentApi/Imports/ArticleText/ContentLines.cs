using ContentApi.Credits;

namespace ContentApi.Imports.ArticleText;

/// <summary>The lines between the status lines, the headline first, and what their neighbours make of them.</summary>
internal sealed class ContentLines
{
    private readonly IReadOnlyList<ContentLine> lines;
    private readonly int lastText;
    private readonly int lastParagraph;

    public ContentLines(IReadOnlyList<ContentLine> lines, KnownAgencies agencies)
    {
        this.lines = lines;
        for (Opening = 1; Opening < lines.Count && lines[Opening].Form == LineForm.Picture;)
            Opening++;
        (SignatureAt, Signature) = FindSignature(agencies);
        LeadAt = FindLead();
        lastText = FindLast(IsBodyText);
        lastParagraph = FindLast(index => IsBodyText(index) && !IsHeadingByForm(index)
            && !(index == lastText && IsUnfinished(index)));
    }

    public int Count => lines.Count;

    public ContentLine this[int index] => lines[index];

    /// <summary>Where the pictures on top end.</summary>
    public int Opening { get; }

    public int LeadAt { get; }

    public int SignatureAt { get; }

    public SignatureLine? Signature { get; }

    /// <summary>A heading stands alone, and there is text that it heads.</summary>
    public bool IsHeading(int index) => index < lastParagraph && IsHeadingByForm(index);

    /// <summary>The remains of a text after its last paragraph: too short, and no sentence.</summary>
    public bool IsRemainder(int index) => index > lastParagraph;

    /// <summary>The line below, where both describe one picture.</summary>
    public PictureLine? SecondOfPair(int index) => index + 1 < Count
        && lines[index].Picture is { } first && lines[index + 1] is { Picture: { } second, Source.AfterBlank: false }
        && first.IsDescribedAgainBy(second) ? second : null;

    private (int, SignatureLine?) FindSignature(KnownAgencies agencies)
    {
        var last = FindLast(index => lines[index].Form == LineForm.Text);
        if (last < Opening || SignatureLine.Read(lines[last].Source.Text, agencies) is not { } signature)
            return (-1, null);
        // Names and initials could be anything; they sign what is above them, and stand apart from it.
        var hasTextAbove = lines.Take(last).Skip(Opening).Any(line => line.Form == LineForm.Text);
        return signature.NamesAgency || (hasTextAbove && IsAlone(last)) ? (last, signature) : (-1, null);
    }

    private int FindLead()
    {
        if (Opening > 1)
        {
            return Opening < Count && lines[Opening] is { Form: LineForm.Text, Source.AfterBlank: false }
                && Opening != SignatureAt ? Opening : -1;
        }

        for (var index = Opening; index < Count; index++)
        {
            if (lines[index].Form == LineForm.Text)
                return index == SignatureAt ? -1 : index;
        }

        return -1;
    }

    private int FindLast(Func<int, bool> condition)
    {
        for (var index = Count - 1; index > 0; index--)
        {
            if (condition(index))
                return index;
        }

        return -1;
    }

    private bool IsBodyText(int index) =>
        lines[index].Form == LineForm.Text && index != LeadAt && index != SignatureAt;

    private bool IsAlone(int index) =>
        lines[index].Source.AfterBlank && (index + 1 == Count || lines[index + 1].Source.AfterBlank);

    private bool IsHeadingByForm(int index) => IsAlone(index) && HeadingLine.HasForm(lines[index].Source.Text);

    private bool IsUnfinished(int index) =>
        HeadingLine.IsShort(lines[index].Source.Text) && !HeadingLine.EndsSentence(lines[index].Source.Text);
}
