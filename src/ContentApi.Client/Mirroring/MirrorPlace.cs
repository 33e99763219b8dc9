namespace ContentApi.Client.Mirroring;

/// <summary>Where in the file an article's line lies.</summary>
internal sealed record MirrorPlace(MirrorMark Mark, long Offset, int Length);
