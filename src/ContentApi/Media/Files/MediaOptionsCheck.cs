using System.Globalization;
using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;

namespace ContentApi.Media.Files;

/// <summary>Refuses, at the start, settings by which no picture could be stored or given.</summary>
public sealed class MediaOptionsCheck : IValidateOptions<MediaOptions>
{
    private const int WidestRendition = 8192;

    public ValidateOptionsResult Validate(string? name, MediaOptions options)
    {
        var faults = new List<string>();
        var widths = options.Widths.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (widths.Length == 0 || !widths.All(IsWidth))
            faults.Add($"Media__Widths: '{options.Widths}' is no list of widths from 1 to {WidestRendition}, by comma.");
        AtLeast(1, nameof(options.MaxMegapixels), options.MaxMegapixels);
        AtLeast(1, nameof(options.Concurrency), options.Concurrency);
        AtLeast(0, nameof(options.QueueLength), options.QueueLength);
        AtLeast(0, nameof(options.CacheMegaBytes), options.CacheMegaBytes);
        if (options.S3.ServiceUrl is { } url && !WebAddress.TryRead(url, out _))
            faults.Add($"Media__S3__ServiceUrl: '{url}' is no absolute http or https address.");
        if ((options.S3.AccessKey is null) != (options.S3.SecretKey is null))
            faults.Add("Media__S3__AccessKey and Media__S3__SecretKey go together.");
        if (options.S3.Bucket is null && options.S3.ServiceUrl is not null)
            faults.Add("Media__S3__Bucket has to name the bucket at Media__S3__ServiceUrl.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void AtLeast(int least, string setting, int value)
        {
            if (value < least) faults.Add($"Media__{setting}: {value} is less than {least}.");
        }
    }

    private static bool IsWidth(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 1 and <= WidestRendition;
}
