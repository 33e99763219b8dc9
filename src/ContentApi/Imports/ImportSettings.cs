namespace ContentApi.Imports;

/// <summary>How items are stored.</summary>
public sealed record ImportSettings
{
    /// <summary>Tell what would happen and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Publish what is imported; else it stays a draft.</summary>
    public bool Publish { get; init; }

    /// <summary>Who imports, for the versions.</summary>
    public required string Actor { get; init; }

    /// <summary>Where new ids come from.</summary>
    public Func<Guid> NewId { get; init; } = Guid.CreateVersion7;
}
