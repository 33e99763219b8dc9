using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Imports;

namespace ContentApi.Syndication.Formats;

/// <summary>
/// An article as an import would have brought it, to be compared with what a reader makes of its text. Withdrawn links
/// are not in it: nobody gets their words.
/// </summary>
internal static class AsImported
{
    public static ImportedArticle Of(Article article) => new()
    {
        Type = article.Type,
        Language = article.Language,
        Kicker = article.Kicker,
        Headline = article.Headline,
        Lead = article.Lead,
        Body = [.. article.Body.Where(block => !IsWithdrawn(article, block))],
        Signature = article.Signature,
        Authors = article.Authors,
        Media = [.. article.Media.Select(medium => new ImportedMedium
        {
            Id = medium.Id,
            Role = medium.Role,
            Kind = medium.Kind,
            Caption = medium.Caption,
            Alt = medium.Alt,
            Credit = medium.Credit,
        })],
        CrossLinks = [.. article.CrossLinks.Where(link => link.Title is not null).Select(link => new ImportedCrossLink
        {
            Id = link.Id, Label = link.Label, Kind = link.Kind, Title = link.Title!,
        })],
    };

    private static bool IsWithdrawn(Article article, Block block) =>
        block is CrossLinkBlock place && article.CrossLinks.Any(link => link.Id == place.CrossLinkId && link.Title is null);
}
