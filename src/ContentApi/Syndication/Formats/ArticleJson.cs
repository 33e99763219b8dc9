using System.Text.Json;
using ContentApi.Articles;
using ContentApi.Articles.Blocks;
using ContentApi.Platform.Http;

namespace ContentApi.Syndication.Formats;

/// <summary>
/// An article's own JSON as a part of another form, so that who reads this installation's articles loses nothing: blocks
/// with their ids, roles, rights, kinds of tags, which the form has no place for.
/// </summary>
internal static class ArticleJson
{
    public static string Blocks(Article article) => JsonSerializer.Serialize<IReadOnlyList<Block>>(article.Body, Json.Options);

    public static string Whole(Article article) => JsonSerializer.Serialize(article, Json.Options);

    public static string WithoutBlocks(Article article)
    {
        var rest = JsonSerializer.SerializeToNode(article with { Body = [] }, Json.Options)!.AsObject();
        rest.Remove("body");
        return rest.ToJsonString(Json.Options);
    }
}
