namespace ContentApi.Platform.Delivery;

/// <summary>The names by which answers are found again when something changes, here and in caches in front (<c>Surrogate-Key</c>).</summary>
public static class CacheKeys
{
    /// <summary>Every list, count and lookup: what any publication may change.</summary>
    public const string Lists = "lists";

    /// <summary>Everything.</summary>
    public const string All = "*";

    private const string MediumPrefix = "medium-";

    public static string Article(Guid id) => $"article-{id}";

    public static string Medium(Guid id) => $"{MediumPrefix}{id}";

    public static bool IsMedium(string key) => key.StartsWith(MediumPrefix, StringComparison.Ordinal);

    /// <summary>The order of a front page.</summary>
    public static string Front(string slug) => $"front-{slug}";
}
