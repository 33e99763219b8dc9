namespace ContentApi.Imports.Bulk;

/// <summary>How far a bulk import has come.</summary>
public enum BulkImportState
{
    Receiving,
    Waiting,
    Running,
    Done,
    Failed,
}
