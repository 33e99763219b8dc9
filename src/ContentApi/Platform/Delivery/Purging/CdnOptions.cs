using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Delivery.Purging;

/// <summary>Caches in front that drop by key what has changed (<c>Cdn__…</c>).</summary>
public sealed class CdnOptions
{
    private const StringSplitOptions Clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Where purge calls are sent; none: caches in front keep answers no longer than browsers do.</summary>
    public IReadOnlyList<Uri> PurgeUrls { get; private set; } = [];

    /// <summary>Seconds for which caches that are purged may keep a public answer.</summary>
    public int MaxAgeSeconds { get; private set; } = 3600;

    /// <summary>Seconds after which every purge is sent once more, for what was on its way to a cache meanwhile.</summary>
    public double RepeatAfterSeconds { get; private set; } = 5;

    /// <summary>Takes the addresses from one text with commas, or from a list.</summary>
    public void Read(IConfiguration section)
    {
        MaxAgeSeconds = section.GetValue(nameof(MaxAgeSeconds), MaxAgeSeconds);
        RepeatAfterSeconds = section.GetValue(nameof(RepeatAfterSeconds), RepeatAfterSeconds);
        var addresses = section.GetSection(nameof(PurgeUrls));
        PurgeUrls = [.. addresses.GetChildren().Prepend(addresses)
            .SelectMany(part => (part.Value ?? "").Split(',', Clean))
            .Select(Parse).Distinct()];
    }

    private static Uri Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "" }
            ? address
            : throw new OptionsValidationException(nameof(CdnOptions), typeof(CdnOptions),
            [
                $"'{text}' (Cdn__PurgeUrls) is no address that can be purged. Give absolute http or https addresses, without " +
                "a user and password, separated by commas.",
            ]);
}
