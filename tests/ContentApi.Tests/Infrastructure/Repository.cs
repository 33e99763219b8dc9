namespace ContentApi.Tests.Infrastructure;

/// <summary>Files of the checkout that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Whether this run is to write what it would otherwise compare.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1";

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "ContentApi.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
        return folder;
    }
}
