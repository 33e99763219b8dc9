using System.Text;
using ContentApi.Credits;

namespace ContentApi.Imports.ArticleText;

/// <summary>A line between the status lines, with what its form says of it.</summary>
internal readonly record struct ContentLine(
    SourceLine Source, LineForm Form, PictureLine? Picture, CrossLinkLine? CrossLink)
{
    public static ContentLine Of(SourceLine source, KnownAgencies agencies)
    {
        if (CrossLinkLine.Read(source.Text) is { } crossLink)
            return new(source, LineForm.CrossLink, null, crossLink);
        if (CrossLinkLine.HasChevron(source.Text))
            return new(source, HasLetterOrDigit(source.Text) ? LineForm.HalfCrossLink : LineForm.Ornament, null, null);
        if (PictureLine.Read(source.Text, agencies) is { } picture)
            return new(source, LineForm.Picture, picture, null);
        return new(source, HasLetterOrDigit(source.Text) ? LineForm.Text : LineForm.Ornament, null, null);
    }

    private static bool HasLetterOrDigit(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }

        return false;
    }
}
