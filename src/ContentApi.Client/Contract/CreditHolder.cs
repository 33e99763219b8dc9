namespace ContentApi.Client.Contract;

/// <summary>An agency or a person, as media credit them.</summary>
public sealed record CreditHolder
{
    /// <summary>A readable name, unique among agencies and creators together.</summary>
    /// <example>reuters</example>
    public required string Slug { get; init; }

    /// <summary>The name as credits give it.</summary>
    /// <example>Reuters</example>
    public required string Name { get; init; }

    /// <summary>Agency or creator.</summary>
    public required CreditHolderKind Kind { get; init; }

    /// <summary>How many media that you may see are credited so.</summary>
    public required int MediaCount { get; init; }

    /// <summary>How many articles that you may see show one of them.</summary>
    public required int ArticleCount { get; init; }
}
