namespace ContentApi.Benchmarks;

/// <summary>Where this checkout is.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ContentApi.sln"))) return folder;
        throw new InvalidOperationException("Run the benchmarks from a checkout of the project: ContentApi.sln was not found.");
    }
}
