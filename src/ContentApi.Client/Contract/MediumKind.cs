namespace ContentApi.Client.Contract;

/// <summary>What a medium is.</summary>
public enum MediumKind
{
    Image,
    Video,
    Audio,
    Graphic,
}
