namespace ContentApi.Platform.Queries;

/// <summary>A query string that is declared and read in one place: <see cref="Read"/> names each parameter once.</summary>
public interface IQuery<TSelf> where TSelf : IQuery<TSelf>
{
    static abstract TSelf Read(QueryReader query);
}
