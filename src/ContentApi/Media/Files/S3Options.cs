namespace ContentApi.Media.Files;

/// <summary>Storage that speaks S3 (<c>Media__S3__…</c>).</summary>
public sealed class S3Options
{
    /// <summary>The bucket, which has to be there.</summary>
    public string? Bucket { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>What the names of all objects begin with.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The address of a storage that is not Amazon's.</summary>
    public string? ServiceUrl { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    public string? Region { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    /// <summary>Without keys they are found where Amazon's own tools find them: environment, profile, the machine's role.</summary>
    public string? AccessKey { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }

    public string? SecretKey { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim(); }
}
