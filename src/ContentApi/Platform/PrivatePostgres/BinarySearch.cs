using System.Runtime.CompilerServices;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>Finds the programs to run a cluster with: those named, those installed, or else a download.</summary>
internal sealed class BinarySearch(PrivateClusterOptions options, ClusterFolder folder, ILogger logger)
{
    /// <exception cref="PrivateClusterException">
    /// None fits: too old, of another major version than the data, or not to be downloaded.
    /// </exception>
    public async Task<PostgresBinaries> FindAsync(CancellationToken ct)
    {
        if (options.BinDirectory is not null)
            return await NamedAsync(options.BinDirectory, ct);

        // Data of one major version cannot be read by another, so they decide when there are any.
        var others = new List<PostgresBinaries>();
        await foreach (var found in InstalledAsync(ct))
        {
            if (folder.Major is null || folder.Major == found.Major)
                return found;
            others.Add(found);
        }
        return await DownloadAsync(others, ct);
    }

    private async Task<PostgresBinaries> NamedAsync(string directory, CancellationToken ct)
    {
        var named = await PostgresBinaries.ProbeAsync(Path.GetFullPath(directory), folder.Account, ct)
            ?? throw new PrivateClusterException(
                $"CONTENTAPI_PG_BIN is {directory}, where no working postgres, initdb and pg_ctl were found"
                + (folder.Account.User is { } user ? $" (they run as the user '{user}')." : "."));
        if (named.Major < PostgresBinaries.OldestMajor)
            throw new PrivateClusterException($"CONTENTAPI_PG_BIN holds PostgreSQL {named.Major}, but at least "
                + $"{PostgresBinaries.OldestMajor} is needed.");
        if (folder.Major is { } major && major != named.Major)
            throw new PrivateClusterException(
                $"The data in {folder.Root} were made by PostgreSQL {major}, but CONTENTAPI_PG_BIN holds "
                + $"{named.Major}. Name PostgreSQL {major} there, or another folder in CONTENTAPI_DATA_DIR.");
        return named;
    }

    private async IAsyncEnumerable<PostgresBinaries> InstalledAsync(
        [EnumeratorCancellation] CancellationToken ct)
    {
        var machine = options.SearchMachine ? BinaryPlaces.OnThisMachine() : [];
        var downloaded = BinaryPlaces.Expand(Path.Combine(folder.Binaries, "postgres-*", "bin"));
        foreach (var place in machine.Concat(downloaded).Distinct())
            if (await PostgresBinaries.ProbeAsync(place, folder.Account, ct) is { } found
                && found.Major >= PostgresBinaries.OldestMajor)
                yield return found;
    }

    private async Task<PostgresBinaries> DownloadAsync(List<PostgresBinaries> others, CancellationToken ct)
    {
        try
        {
            return await new BinaryDownload(options.Repository, folder, logger).FetchAsync(folder.Major, ct);
        }
        catch (PrivateClusterException cause) when (others.Count > 0)
        {
            var majors = string.Join(", ", others.Select(other => other.Major).Distinct());
            throw new PrivateClusterException(
                $"The data in {folder.Root} were made by PostgreSQL {folder.Major}, but this machine has {majors}. "
                + cause.Message + " To begin anew, set CONTENTAPI_DATA_DIR to another folder.", cause);
        }
    }
}
