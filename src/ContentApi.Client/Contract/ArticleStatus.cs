namespace ContentApi.Client.Contract;

/// <summary>Where an article stands. Public callers only ever see <c>published</c>.</summary>
public enum ArticleStatus
{
    Draft,
    Scheduled,
    Published,
    Withdrawn,
}
