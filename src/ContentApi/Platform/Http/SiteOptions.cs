namespace ContentApi.Platform.Http;

/// <summary>Where the newsroom's pages and this API are, as readers see them (<c>Site__…</c>).</summary>
public sealed class SiteOptions
{
    /// <summary>The public address of articles, such as <c>https://example.org/{language}/{slug}</c>.</summary>
    public string? ArticleUrl { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>The public address of this API; unset: the host to which each request was sent.</summary>
    public string? ApiUrl { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }
}
