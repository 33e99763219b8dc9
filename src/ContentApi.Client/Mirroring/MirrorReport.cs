namespace ContentApi.Client.Mirroring;

/// <summary>Something that a mirror tells.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Detail">The same in words.</param>
/// <param name="Count">How many changes or articles it concerns.</param>
/// <param name="Position">The position of the last change that was applied.</param>
public sealed record MirrorReport(MirrorOutcome Outcome, string Detail, int Count, long Position);
