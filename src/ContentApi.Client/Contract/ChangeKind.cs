namespace ContentApi.Client.Contract;

/// <summary>What became of an article, as its reader sees it.</summary>
public enum ChangeKind
{
    /// <summary>It is public for the first time.</summary>
    Published,

    /// <summary>It, or a medium that it shows, is not as it was.</summary>
    Updated,

    /// <summary>It was corrected: whoever has shown it shows the correction, too.</summary>
    Corrected,

    /// <summary>It was taken back: whoever has a copy takes it down.</summary>
    Withdrawn,

    /// <summary>It is public again after it was withdrawn.</summary>
    Restored,

    /// <summary>It is public, but no longer within what the reader is entitled to: the copy goes.</summary>
    RightsLost,

    /// <summary>It was public, and is now within what the reader is entitled to.</summary>
    RightsGained,

    /// <summary>One of its links leads elsewhere, or what it leads to is shown in another way.</summary>
    LinkTargetChanged,
}
