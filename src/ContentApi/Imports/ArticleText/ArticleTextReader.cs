using ContentApi.Articles;
using ContentApi.Credits;
using ContentApi.Media;

namespace ContentApi.Imports.ArticleText;

/// <summary>
/// Reads the newsroom's article text. The unit is the line: each one that is not blank becomes one part of the article,
/// and none is lost. Language is not told here but by <see cref="LanguageDetector"/>, for every format alike.
/// </summary>
public sealed class ArticleTextReader(ArticleTextOptions options)
{
    private readonly KnownAgencies agencies = new(options.Agencies);

    /// <param name="text">The text as it was decoded.</param>
    /// <param name="newId">Makes the ids by which blocks refer to media and cross-links.</param>
    public ReadResult Read(string text, Func<Guid> newId)
    {
        var warnings = new List<ImportWarning>();
        var (article, fault) = Read(text, newId, warnings);
        return new(article, [.. warnings.OrderBy(warning => warning.Line)], fault);
    }

    private (ImportedArticle?, ImportFault?) Read(string text, Func<Guid> newId, List<ImportWarning> warnings)
    {
        if (ForbiddenCharacters.FindIn(text) is { } forbidden)
            return (null, forbidden);
        var source = SourceLines.Of(text);
        if (source.Lines.Count == 0)
            return (null, ArticleTextFaults.Empty());
        var status = StatusLines.Of(source.Lines, options.TimeZone, warnings);
        if (FaultOfHeadline(source, status) is { } noHeadline)
            return (null, noHeadline);

        var lines = new ContentLines(
            [.. source.Lines.Take(status.First..status.End).Select(line => ContentLine.Of(line, agencies))], agencies);
        if (lines.LeadAt > 0 && Characters.Count(lines[lines.LeadAt].Source.Text) > ArticleLimits.Lead)
            return (null, ArticleTextFaults.LeadTooLong(lines[lines.LeadAt].Source));

        if (source.TooLong is { } tooLong)
            return (null, tooLong);

        var body = new BodyBuilder(new(agencies), newId, warnings);
        status.UnreadAbove.ForEach(body.AddUnclassified);
        AddOpeningPictures(lines, body);
        for (var index = lines.Opening; index < lines.Count; index++)
            index += AddLine(lines, index, body);
        status.UnreadBelow.ForEach(body.AddUnclassified);
        if (body.TooLongAt is { } tooLongAt)
            return (null, ArticleTextFaults.TextTooLong(tooLongAt));

        return (new ImportedArticle
        {
            Headline = lines[0].Source.Text,
            Lead = lines.LeadAt > 0 ? lines[lines.LeadAt].Source.Text : null,
            Body = body.Blocks,
            Signature = lines.Signature?.Signature,
            Authors = lines.Signature?.Authors ?? [],
            Media = body.Media,
            CrossLinks = body.CrossLinks,
            PublishedAt = status.PublishedAt,
            ModifiedAt = status.ModifiedAt,
        }, null);
    }

    private ImportFault? FaultOfHeadline(SourceLines source, StatusLines status)
    {
        if (status.First == status.End)
            return ArticleTextFaults.NoHeadline(source.Lines[^1].Number, "the last status line");
        var line = source.Lines[status.First];
        return ContentLine.Of(line, agencies).Form switch
        {
            LineForm.Picture => ArticleTextFaults.NoHeadline(line.Number, "a picture's description"),
            LineForm.CrossLink => ArticleTextFaults.NoHeadline(line.Number, "a cross-link"),
            LineForm.Ornament => ArticleTextFaults.NoHeadline(line.Number, "without a letter or digit"),
            _ when Characters.Count(line.Text) > ArticleLimits.Headline =>
                ArticleTextFaults.HeadlineTooLong(line),
            _ => null,
        };
    }

    private static void AddOpeningPictures(ContentLines lines, BodyBuilder body)
    {
        for (var index = 1; index < lines.Opening; index++)
        {
            var second = lines.SecondOfPair(index);
            var role = body.Media.Count == 0 ? MediumRole.Lead : MediumRole.Gallery;
            body.AddMedium(lines[index].Picture!, second, role);
            index += second is null ? 0 : 1;
        }
    }

    /// <returns>How many lines below were taken along.</returns>
    private static int AddLine(ContentLines lines, int index, BodyBuilder body)
    {
        var (line, form, picture, crossLink) = lines[index];
        switch (form)
        {
            case LineForm.Picture:
                var second = lines.SecondOfPair(index);
                body.AddMediaBlock(line, body.AddMedium(picture!, second, MediumRole.Inline));
                return second is null ? 0 : 1;
            case LineForm.CrossLink:
                body.AddCrossLink(line, crossLink!);
                break;
            case LineForm.HalfCrossLink:
                body.AddUnclassified(line, "This looks like a cross-link, but not like any that is known.");
                break;
            case LineForm.Ornament:
                body.AddUnclassified(line, "This line has no letter or digit.");
                break;
            case LineForm.Text when index != lines.LeadAt && index != lines.SignatureAt:
                AddText(lines, index, body);
                break;
        }

        return 0;
    }

    private static void AddText(ContentLines lines, int index, BodyBuilder body)
    {
        var line = lines[index].Source;
        if (lines.IsRemainder(index))
            body.AddUnclassified(line, "This short last line is neither a sentence nor a signature that is known.");
        else if (lines.IsHeading(index))
            body.AddHeading(line);
        else
            body.AddParagraph(line);
    }
}
