namespace ContentApi.Client.Contract;

/// <summary>A topic, person, place or organisation that an article is about.</summary>
public sealed record Tag
{
    /// <summary>The tag's readable name in addresses and filters.</summary>
    public required string Slug { get; init; }

    /// <summary>The tag's name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>What it stands for.</summary>
    public required TagKind Kind { get; init; }

    /// <summary>The IPTC Media Topic that it corresponds to, as a URI.</summary>
    /// <example>http://cv.iptc.org/newscodes/mediatopic/20000065</example>
    public required string? MediaTopic { get; init; }
}
