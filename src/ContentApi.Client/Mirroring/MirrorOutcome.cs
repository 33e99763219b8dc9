namespace ContentApi.Client.Mirroring;

/// <summary>What happened to a mirror.</summary>
public enum MirrorOutcome
{
    /// <summary>Changes were applied.</summary>
    Applied,

    /// <summary>The server's digest is the copy's: it is whole.</summary>
    Whole,

    /// <summary>The copy is not what the server's digest says: it is going to be mended.</summary>
    Differs,

    /// <summary>What was missing was fetched, and what was too much was dropped.</summary>
    Mended,

    /// <summary>The copy is made anew; what does not come again is dropped at the end.</summary>
    BegunAnew,

    /// <summary>The server cannot be reached, or cannot answer. It is asked again after a pause.</summary>
    Interrupted,
}
