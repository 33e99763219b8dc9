using ContentApi.Platform.PrivatePostgres;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.PrivatePostgres;

/// <summary>What a test needs of the machine: without it the test is skipped, or fails under REQUIRE_TOOLS=1.</summary>
internal static class Needs
{
    private static readonly Lazy<Task<bool>> Found = new(async () =>
    {
        var account = await ServerAccount.ChooseAsync(CancellationToken.None);
        foreach (var place in BinaryPlaces.OnThisMachine())
            if (await PostgresBinaries.ProbeAsync(place, account, CancellationToken.None) is { Major: >= 15 })
                return true;
        return false;
    });

    public static async Task PostgresAsync() => Tool.Need(await Found.Value, "PostgreSQL 15 or newer on this machine");

    public static void Root() =>
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "Only root meets it.");

    public static void Program(string name) => Tool.Need(name);
}
