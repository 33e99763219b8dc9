namespace ContentApi.Client.Contract;

/// <summary>What a medium does in an article: <c>lead</c> opens it, <c>inline</c> stands in the text.</summary>
public enum MediumRole
{
    Lead,
    Inline,
    Gallery,
}
