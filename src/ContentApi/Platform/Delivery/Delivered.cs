namespace ContentApi.Platform.Delivery;

/// <summary>What an answer gives out, made with it and as long-lived: who counts deliveries counts answers.</summary>
/// <param name="articles">The articles, each once.</param>
/// <param name="pictures">The media whose files were given, each once.</param>
/// <param name="agencies">The agencies, and in how many of the articles and to how many of the pictures each is credited.</param>
public sealed class Delivered(
    IReadOnlyList<Guid> articles, IReadOnlyList<Guid> pictures, IReadOnlyList<(string Name, int Articles, int Pictures)> agencies)
{
    private static readonly Delivered Nothing = new([], [], []);

    public IReadOnlyList<Guid> Articles => articles;

    public IReadOnlyList<Guid> Pictures => pictures;

    public IReadOnlyList<(string Name, int Articles, int Pictures)> Agencies => agencies;

    /// <param name="value">What is answered.</param>
    /// <param name="withFiles">Whether addresses of files are in the answer, as its form and its selected fields have them.</param>
    public static Delivered Of(object value, bool withFiles = true)
    {
        if (value is not IDelivers delivers) return Nothing;
        var items = new DeliveredItems(withFiles);
        delivers.AddDelivered(items);
        return items.IsEmpty ? Nothing : items.ToDelivered();
    }
}
