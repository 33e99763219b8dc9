namespace ContentApi.Editorial.Previews;

/// <summary>For how long a preview is to be good.</summary>
public sealed record PreviewInput
{
    /// <summary>Until when, in UTC: at most 30 days from now. Null: 24 hours.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
