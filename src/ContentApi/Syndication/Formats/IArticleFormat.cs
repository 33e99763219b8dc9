using ContentApi.Articles;
using ContentApi.Platform.Http;

namespace ContentApi.Syndication.Formats;

/// <summary>A form in which one article is given.</summary>
public interface IArticleFormat : IRepresentation
{
    Rendering Render(Article article);

    Rendering IRepresentation.Render(object value) => Render((Article)value);
}
