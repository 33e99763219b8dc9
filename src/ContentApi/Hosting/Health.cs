namespace ContentApi.Hosting;

/// <summary>The state of this node.</summary>
public sealed record Health
{
    /// <summary><c>live</c> or <c>ready</c>.</summary>
    public required string Status { get; init; }
}
