namespace ContentApi.Platform.PrivatePostgres;

/// <summary>Where the private PostgreSQL keeps its data and where its programs come from.</summary>
/// <param name="DataDirectory">
/// Folder of the cluster, <c>CONTENTAPI_DATA_DIR</c>. Null: <c>/var/tmp/content-api-pg</c> for root, else
/// <c>content-api/pg</c> under the user's local application data.
/// </param>
/// <param name="BinDirectory">
/// Folder of <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>, <c>CONTENTAPI_PG_BIN</c>. When given it is the only
/// one tried. Null: the usual places, then a download.
/// </param>
/// <param name="Repository">
/// Maven repository with the <c>embedded-postgres-binaries</c> to download, <c>CONTENTAPI_PG_REPOSITORY</c>.
/// Null: the downloader's own default.
/// </param>
public sealed record PrivateClusterOptions(
    string? DataDirectory = null, string? BinDirectory = null, Uri? Repository = null)
{
    /// <summary>False ignores the PostgreSQL installed on this machine, as on a machine that has none.</summary>
    public bool SearchMachine { get; init; } = true;

    /// <summary>Seconds to wait for another process that owns the cluster and has not finished starting it.</summary>
    public int AttachTimeoutSeconds { get; init; } = 60;

    /// <summary>Reads the <c>CONTENTAPI_…</c> settings; an empty value counts as none.</summary>
    /// <exception cref="PrivateClusterException">The repository is not an http or https address.</exception>
    public static PrivateClusterOptions From(IConfiguration settings)
    {
        var repository = Setting("CONTENTAPI_PG_REPOSITORY");
        if (repository is null)
            return new(Setting("CONTENTAPI_DATA_DIR"), Setting("CONTENTAPI_PG_BIN"));

        if (!Uri.TryCreate(repository, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new PrivateClusterException(
                $"CONTENTAPI_PG_REPOSITORY must be an http or https address, but is '{repository}'.");
        return new(Setting("CONTENTAPI_DATA_DIR"), Setting("CONTENTAPI_PG_BIN"), address);

        string? Setting(string name) => settings[name] is { Length: > 0 } value ? value : null;
    }
}
