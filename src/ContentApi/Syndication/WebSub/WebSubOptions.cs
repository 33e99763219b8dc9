namespace ContentApi.Syndication.WebSub;

/// <summary>By whom subscribers of feeds are told of changes (<c>WebSub__…</c>).</summary>
public sealed class WebSubOptions
{
    /// <summary>Whether this API's own hub is named, at <c>/websub</c>.</summary>
    public bool Hub { get; set; } = true;

    /// <summary>A hub elsewhere, which is told of changes and named in the feeds.</summary>
    public string? HubUrl { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>Seconds after a change at which that hub is told, so that several changes make one call.</summary>
    public double PingAfterSeconds { get; set; } = 5;
}
