namespace ContentApi.Editorial.Versions;

/// <summary>What a version comes from.</summary>
public enum VersionOrigin
{
    Import,
    Editor,
    Correction,
}
