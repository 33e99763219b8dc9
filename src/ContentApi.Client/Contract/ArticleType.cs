namespace ContentApi.Client.Contract;

/// <summary>What kind of piece an article is.</summary>
public enum ArticleType
{
    Article,
    Brief,
    Analysis,
    Opinion,
    Live,
    Sponsored,
}
