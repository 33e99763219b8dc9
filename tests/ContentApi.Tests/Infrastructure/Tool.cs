namespace ContentApi.Tests.Infrastructure;

/// <summary>Programs that some tests need: without one they are skipped by name, or fail under REQUIRE_TOOLS=1.</summary>
public static class Tool
{
    public static bool IsThere(string name) => Find(name) is not null;

    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(File.Exists);

    public static void Need(bool isThere, string name)
    {
        if (!isThere && Environment.GetEnvironmentVariable("REQUIRE_TOOLS") == "1") Assert.Fail($"This test needs {name}.");
        Assert.SkipUnless(isThere, $"This test needs {name}.");
    }

    public static void Need(string name) => Need(IsThere(name), name);
}
