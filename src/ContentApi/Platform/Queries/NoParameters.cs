namespace ContentApi.Platform.Queries;

/// <summary>The query string of a route that takes none.</summary>
public sealed record NoParameters : IQuery<NoParameters>
{
    public static NoParameters Read(QueryReader query) => new();
}
