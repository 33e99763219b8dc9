using Dapper;

namespace ContentApi.Imports.Bulk;

/// <summary>A bulk import as it stands.</summary>
[method: ExplicitConstructor]
public sealed record BulkImportRow(
    Guid Id, string State, BulkSettings Settings, int Received, int Created, int Updated, int Unchanged, int Failed,
    int ItemsLeftOut, string? Reason, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    public const string Select =
        """
        select id, state, settings, received, created, updated, unchanged, failed, items_left_out, reason, created_at,
            started_at, finished_at
        from import_job
        """;
}
