namespace ContentApi.Platform.Queries;

/// <summary>The values of a filter: any of each inner list, all of the outer.</summary>
public sealed class ValueList(IReadOnlyList<IReadOnlyList<string>> groups)
{
    public static readonly ValueList None = new([]);

    public IReadOnlyList<IReadOnlyList<string>> Groups => groups;

    /// <summary>The same filter always in the same words, so that a cursor can tell whether it is its own.</summary>
    public override string ToString() => string.Join('&', groups.Select(group => string.Join(',', group)).Order(StringComparer.Ordinal));
}
