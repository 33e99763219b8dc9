using System.Text.Json;
using ContentApi.Platform.Http;

namespace ContentApi.Imports.Edits;

/// <summary>Joins two sides' changes of one list whose entries have ids.</summary>
internal static class KeyedMerge
{
    /// <returns>The joined list; and, where both sides changed the same entry, the first side's list and true.</returns>
    public static (IReadOnlyList<T> List, bool IsConflict) Of<T, TKey>(
        IReadOnlyList<T> before, IReadOnlyList<T> ours, IReadOnlyList<T> theirs, Func<T, TKey> key) where TKey : notnull
    {
        if (Same(theirs, before) || Same(ours, theirs)) return (ours, false);
        if (Same(ours, before)) return (theirs, false);
        if (IsUnclear(before, key) || IsUnclear(ours, key) || IsUnclear(theirs, key)) return (ours, true);
        var (was, our, their) = (before.ToDictionary(key), ours.ToDictionary(key), theirs.ToDictionary(key));
        var kept = ours.Select(key).Where(was.ContainsKey).ToHashSet();
        if (!before.Select(key).Where(kept.Contains).SequenceEqual(ours.Select(key).Where(kept.Contains))) return (ours, true);
        foreach (var (id, entry) in was)
        {
            var isOurs = !our.TryGetValue(id, out var mine) || !Same(mine, entry);
            var isTheirs = !their.TryGetValue(id, out var yours) || !Same(yours, entry);
            if (isOurs && isTheirs && !Same(mine, yours)) return (ours, true);
        }

        var joined = theirs.Where(entry => our.ContainsKey(key(entry)) || !was.ContainsKey(key(entry)))
            .Select(entry => our.TryGetValue(key(entry), out var mine) && was.TryGetValue(key(entry), out var old) && !Same(mine, old) ? mine : entry).ToList();
        for (var at = 0; at < ours.Count; at++)
            if (!was.ContainsKey(key(ours[at])) && !their.ContainsKey(key(ours[at])))
                joined.Insert(1 + LastBefore(ours, at, joined, key), ours[at]);
        return (joined, false);
    }

    public static bool Same<T>(T one, T other) =>
        JsonSerializer.Serialize(one, Json.Options) == JsonSerializer.Serialize(other, Json.Options);

    private static bool IsUnclear<T, TKey>(IReadOnlyList<T> list, Func<T, TKey> key) => list.Select(key).Distinct().Count() < list.Count;

    /// <summary>The place of the nearest entry above that is still there; -1 where none is.</summary>
    private static int LastBefore<T, TKey>(IReadOnlyList<T> ours, int at, List<T> joined, Func<T, TKey> key)
    {
        for (var above = at - 1; above >= 0; above--)
            if (joined.FindIndex(entry => key(entry)!.Equals(key(ours[above]))) is >= 0 and var place) return place;
        return -1;
    }
}
