using ContentApi.Articles;
using ContentApi.Credits;
using ContentApi.Imports;
using ContentApi.Imports.ArticleText;
using ContentApi.Platform.Http;
using Microsoft.OpenApi;

namespace ContentApi.Syndication.Formats;

/// <summary>
/// An article in the newsroom's text form. Each text is read back before it is given: what would not be the same article
/// is refused, so that an import of it is always <c>unchanged</c>.
/// </summary>
public sealed class ArticleTextFormat(ArticleTextOptions form, ArticleTextReader reader) : IArticleFormat
{
    private const int MostReasons = 5;

    private readonly KnownAgencies agencies = new(form.Agencies);

    public string Name => ArticleFormatNames.ArticleText;

    public string MediaType => "text/plain";

    public bool IsNegotiated => false;

    public bool HasFiles => false;

    public OpenApiSchema Schema => new() { Type = JsonSchemaType.String };

    public Rendering Render(Article article)
    {
        var unsayable = Unsayable.In(article).ToList();
        if (unsayable.Count > 0)
            return Impossible($"The newsroom's text form cannot say {Some(unsayable)}.");

        var wanted = AsImported.Of(article);
        var text = Write(article, wanted);
        var read = reader.Read(text, Guid.CreateVersion7);
        if (read.Article is null)
            return Impossible($"As a text the article could not be read again: {read.Fault!.Message}");
        if (ImportedContent.Hash(read.Article).AsSpan().SequenceEqual(ImportedContent.Hash(wanted)))
            return Rendering.Of(text);
        var differing = Unsayable.Differing(wanted, read.Article).ToList();
        return Impossible($"Read again as a text, the article would differ in {(differing.Count > 0 ? Some(differing) : "its parts")}.");
    }

    private string Write(Article article, ImportedArticle wanted)
    {
        var words = StatusWords.Of(article.Language);
        var status = words.PublishedOn(article.PublishedAt, form.TimeZone);
        if (article.UpdatedAt != article.PublishedAt && IsWholeMinute(article.UpdatedAt) && IsWholeMinute(article.PublishedAt))
            status += $"\n{words.ModifiedOn(article.UpdatedAt, form.TimeZone)}";
        var content = ArticleTextLines.Of(wanted, FormatWords.Of(article.Language).Colon, agencies);
        return $"{status}\n\n{content}\n\n{words.Published}\n";
    }

    private static bool IsWholeMinute(DateTimeOffset moment) => moment.Ticks % TimeSpan.TicksPerMinute == 0;

    private static string Some(List<string> parts) => parts.Count <= MostReasons
        ? string.Join("; ", parts)
        : $"{string.Join("; ", parts.Take(MostReasons))}; and {parts.Count - MostReasons} more";

    private static Rendering Impossible(string reason) => Rendering.Impossible($"{reason} Ask for another 'format'.");
}
