namespace ContentApi.Imports;

/// <summary>What became of an item.</summary>
public enum ImportOutcome
{
    Created,
    Updated,
    Unchanged,
    Failed,
}
