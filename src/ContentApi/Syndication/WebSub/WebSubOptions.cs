namespace ContentApi.Syndication.WebSub;

/// <summary>By whom subscribers of feeds are told of changes (<c>WebSub__…</c>).</summary>
public sealed class WebSubOptions
{
    /// <summary>Whether this API's own hub is named, at <c>/websub</c>.</summary>
    public bool Hub { get; set; } = true;

    /// <summary>A hub elsewhere, which is told of changes and named in the feeds.</summary>
    public string? HubUrl { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }
}
