namespace ContentApi.Platform.Http;

/// <summary>An answer in another form, or why that form cannot say it.</summary>
public sealed record Rendering(string? Text, string? Refusal)
{
    public static Rendering Of(string text) => new(text, null);

    public static Rendering Impossible(string reason) => new(null, reason);
}
