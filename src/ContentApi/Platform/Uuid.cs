namespace ContentApi.Platform;

/// <summary>Ids in addresses. The framework reads five spellings of one and leaves spaces aside; an address has one.</summary>
public static class Uuid
{
    private const int Length = 36;

    /// <summary>The id, or null where the text is none.</summary>
    public static Guid? Read(string text) =>
        text.Length == Length && text[0] != ' ' && text[^1] != ' ' && Guid.TryParseExact(text, "D", out var id) ? id : null;
}
