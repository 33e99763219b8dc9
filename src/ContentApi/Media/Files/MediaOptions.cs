using System.Globalization;
using IoPath = System.IO.Path;

namespace ContentApi.Media.Files;

/// <summary>Where pictures are kept, and in which sizes they are given (<c>Media__…</c>).</summary>
public sealed class MediaOptions
{
    /// <summary>The folder of the pictures, and of what is made of them.</summary>
    public string? Path { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>The widths in which pictures are given, by comma.</summary>
    public string Widths { get; set; } = "160,320,640,960,1280,1920,2560";

    /// <summary>The most pixels that a picture may have, in millions: what it takes in memory depends on them.</summary>
    public int MaxMegapixels { get; set; } = 100;

    /// <summary>How many pictures are worked on at a time.</summary>
    public int Concurrency { get; set; } = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    /// <summary>How many more wait for their turn; whoever comes then is told to come back.</summary>
    public int QueueLength { get; set; } = 64;

    /// <summary>What is kept of the pictures that were made in other sizes; the least recently asked for go first.</summary>
    public int CacheMegaBytes { get; set; } = 1024;

    /// <summary>Storage beyond this machine; without a bucket, pictures are kept in the folder.</summary>
    public S3Options S3 { get; set; } = new();

    public IReadOnlyList<int> ReadWidths() => [.. Widths
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(width => int.Parse(width, CultureInfo.InvariantCulture)).Distinct().Order()];

    /// <summary>The folder that was chosen, else one beside the private database's data, or among the user's.</summary>
    /// <param name="dataDirectory">Where the private database keeps its data (<c>CONTENTAPI_DATA_DIR</c>).</param>
    public string Folder(string? dataDirectory)
    {
        if (Path is not null) return IoPath.GetFullPath(Path);
        if (!string.IsNullOrEmpty(dataDirectory)) return IoPath.TrimEndingDirectorySeparator(IoPath.GetFullPath(dataDirectory)) + "-media";
        var local = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Environment.IsPrivilegedProcess || local.Length == 0
            ? "/var/tmp/content-api-media"
            : IoPath.Combine(local, "content-api", "media");
    }
}
