using ContentApi.Platform.Problems;

namespace ContentApi.Media.Files;

/// <summary>More pictures are asked for than can be worked on.</summary>
public sealed class WorkshopFullException() : UnavailableException("Too many pictures are being worked on at this moment.");
