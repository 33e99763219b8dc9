namespace ContentApi.Platform.Queries;

/// <summary>What the API description tells about a query parameter.</summary>
public sealed record QueryParameter(string Name, string Description)
{
    public string Type { get; init; } = "string";
    public string? Format { get; init; }
    public string? Pattern { get; init; }
    public int? Minimum { get; init; }
    public int? Maximum { get; init; }
    public int? MaxLength { get; init; }
    public object? Default { get; init; }
    public bool Required { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>May be given several times, each of which has to match.</summary>
    public bool Repeatable { get; init; }

    /// <summary>A list whose values are separated by commas, at most this many; null: one value.</summary>
    public int? MaxItems { get; init; }
}
