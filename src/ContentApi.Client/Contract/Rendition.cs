namespace ContentApi.Client.Contract;

/// <summary>One file of a medium.</summary>
public sealed record Rendition
{
    /// <summary>What it is for, such as <c>large</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its address. An address outside is given back as it came.</summary>
    public required string Url { get; init; }

    /// <summary>Width in pixels.</summary>
    public required int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int? Height { get; init; }

    /// <summary>The media type, such as <c>image/jpeg</c>.</summary>
    public required string? ContentType { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long? SizeBytes { get; init; }
}
