namespace ContentApi.Platform.Delivery;

/// <summary>Collects what an answer gives out.</summary>
/// <param name="withFiles">Whether addresses of files are in the answer.</param>
public sealed class DeliveredItems(bool withFiles)
{
    private readonly HashSet<Guid> articles = [];
    private readonly HashSet<Guid> pictures = [];
    private readonly SortedDictionary<string, (int Articles, int Pictures)> agencies = new(StringComparer.Ordinal);

    public bool IsEmpty => articles.Count == 0 && pictures.Count == 0;

    /// <param name="id">The article.</param>
    /// <param name="credited">The agencies that sign it or are credited in it.</param>
    public void AddArticle(Guid id, IEnumerable<string?> credited)
    {
        if (!articles.Add(id)) return;
        foreach (var agency in credited.OfType<string>().Distinct())
            agencies[agency] = agencies.GetValueOrDefault(agency) is var (count, others) ? (count + 1, others) : default;
    }

    /// <param name="id">The medium.</param>
    /// <param name="agency">The agency that it is credited to.</param>
    /// <param name="isGiven">Whether the caller gets its files.</param>
    public void AddPicture(Guid id, string? agency, bool isGiven)
    {
        if (!withFiles || !isGiven || !pictures.Add(id) || agency is null) return;
        agencies[agency] = agencies.GetValueOrDefault(agency) is var (others, count) ? (others, count + 1) : default;
    }

    public Delivered ToDelivered() =>
        new([.. articles], [.. pictures], [.. agencies.Select(agency => (agency.Key, agency.Value.Articles, agency.Value.Pictures))]);
}
