namespace ContentApi.Client.Mirroring;

/// <summary>How far a copy has come.</summary>
/// <param name="Cursor">Where to go on; null: at the beginning.</param>
/// <param name="Position">The position of the last change that was applied; 0: none was.</param>
/// <param name="Round">How often it was begun anew. Articles of earlier rounds stay until the round has come to its end.</param>
/// <param name="IsComplete">Whether the round has come to its end once, and nothing of earlier ones is left.</param>
public sealed record MirrorState(string? Cursor, long Position, int Round, bool IsComplete)
{
    /// <summary>The state of a store that has nothing.</summary>
    public static MirrorState Empty { get; } = new(null, 0, 0, false);
}
