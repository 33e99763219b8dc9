namespace ContentApi.Partners.Terms;

/// <summary>
/// What a partner may read: an article has to fit each list that is not empty. Four empty lists are everything that is
/// public.
/// </summary>
public sealed record Entitlements
{
    /// <summary>Slugs of sections.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Slugs of tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Languages (BCP 47). <c>fr</c> covers <c>fr-CH</c>.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Agencies that sign the article or are credited in it. <c>keystone</c> covers <c>Keystone/EPA</c>.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }
}
