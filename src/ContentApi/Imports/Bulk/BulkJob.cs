using Dapper;

namespace ContentApi.Imports.Bulk;

/// <summary>A bulk import that is to be stored.</summary>
[method: ExplicitConstructor]
public sealed record BulkJob(Guid Id, string Actor, BulkSettings Settings, int Received)
{
    public const string Select = "select id, actor, settings, received from import_job";

    private const int Few = 1_000;

    /// <summary>Whether every item is reported, not only what is odd.</summary>
    public bool TellsAll => Received <= Few;
}
