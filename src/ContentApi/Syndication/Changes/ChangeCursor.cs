namespace ContentApi.Syndication.Changes;

/// <summary>How far a reader has come.</summary>
/// <param name="Position">The last change that was looked at; 0: none yet.</param>
/// <param name="At">When it took place, in milliseconds since 1970: by that it is known again. 0: unknown.</param>
/// <param name="IssuedAt">When the cursor was given out, in milliseconds since 1970.</param>
public readonly record struct ChangeCursor(long Position, long At, long IssuedAt)
{
    public static readonly ChangeCursor Start;
}
