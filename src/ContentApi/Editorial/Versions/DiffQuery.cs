using ContentApi.Platform.Queries;

namespace ContentApi.Editorial.Versions;

/// <summary>The parameters of a version's <c>/diff</c>.</summary>
public sealed record DiffQuery(int? Against) : IQuery<DiffQuery>
{
    public static DiffQuery Read(QueryReader query)
    {
        var against = query.Integer("against", "The version to hold it against; without it, the one before.", 0, int.MaxValue, 0);
        return new DiffQuery(query.Has("against") ? against : null);
    }
}
