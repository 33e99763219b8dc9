namespace ContentApi.Platform.Http;

/// <summary>Where the newsroom's pages and this API are, as readers see them (<c>Site__…</c>).</summary>
public sealed class SiteOptions
{
    public const string DefaultName = "ContentApi";
    public const string DefaultLanguage = "fr";

    /// <summary>The newsroom's name, as feeds and search engines show it.</summary>
    public string Name { get; set => field = string.IsNullOrWhiteSpace(value) ? DefaultName : value.Trim(); } = DefaultName;

    /// <summary>The language in which the newsroom mostly writes (BCP 47): that of feeds that ask for none.</summary>
    public string Language { get; set => field = string.IsNullOrWhiteSpace(value) ? DefaultLanguage : value.Trim(); } = DefaultLanguage;

    /// <summary>The public address of articles, such as <c>https://example.org/{language}/{slug}</c>.</summary>
    public string? ArticleUrl { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>The public address of this API; unset: the host to which each request was sent.</summary>
    public string? ApiUrl { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }
}
