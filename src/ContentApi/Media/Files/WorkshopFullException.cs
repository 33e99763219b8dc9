namespace ContentApi.Media.Files;

/// <summary>More pictures are asked for than can be worked on: come back later.</summary>
public sealed class WorkshopFullException() : Exception("Too many pictures are being worked on.");
