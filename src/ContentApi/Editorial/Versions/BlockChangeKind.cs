namespace ContentApi.Editorial.Versions;

/// <summary>What became of a block. One that was moved and changed is <c>changed</c>.</summary>
public enum BlockChangeKind
{
    Added,
    Removed,
    Changed,
    Moved,
}
