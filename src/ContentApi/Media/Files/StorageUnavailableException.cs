using ContentApi.Platform.Problems;

namespace ContentApi.Media.Files;

/// <summary>The pictures' storage is away, full, or closed to this program.</summary>
public sealed class StorageUnavailableException(Exception cause)
    : UnavailableException("The storage of the pictures cannot be reached, or does not take them now.", cause);
