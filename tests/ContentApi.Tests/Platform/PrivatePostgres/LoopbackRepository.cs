using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using ContentApi.Platform.PrivatePostgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentApi.Tests.Platform.PrivatePostgres;

/// <summary>
/// A Maven repository on this machine with one artefact, made of the machine's own PostgreSQL: a jar that holds a
/// tar.xz with bin, lib and share, for every platform and version asked for.
/// </summary>
internal sealed class LoopbackRepository : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly byte[] jar;

    private LoopbackRepository(byte[] jar)
    {
        this.jar = jar;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public List<string> Asked { get; } = [];

    /// <summary>The checksum that goes with the artefact; a test falsifies it.</summary>
    public string? Checksum { get; set; }

    public Uri Address => new(app.Urls.First());

    public static async Task<LoopbackRepository> StartAsync(
        string scratch, PostgresBinaries local, CancellationToken ct)
    {
        var repository = new LoopbackRepository(await PackAsync(scratch, local, ct));
        repository.Checksum = Convert.ToHexStringLower(SHA256.HashData(repository.jar));
        await repository.app.StartAsync(ct);
        return repository;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        lock (Asked)
            Asked.Add(path);
        return path switch
        {
            _ when path.EndsWith("/maven-metadata.xml", StringComparison.Ordinal) => context.Response.WriteAsync(
                "<metadata><versioning><versions><version>14.9.0</version><version>15.8.0</version>"
                + "<version>17.6.0</version></versions></versioning></metadata>"),
            _ when path.EndsWith(".jar", StringComparison.Ordinal) => context.Response.Body.WriteAsync(jar).AsTask(),
            _ when path.EndsWith(".sha256", StringComparison.Ordinal) => context.Response.WriteAsync(Checksum!),
            _ => Task.FromResult(context.Response.StatusCode = StatusCodes.Status404NotFound),
        };
    }

    private static async Task<byte[]> PackAsync(string scratch, PostgresBinaries local, CancellationToken ct)
    {
        var stage = Path.Combine(scratch, "stage");
        foreach (var folder in new[] { "bin", "lib", "share" })
            Directory.CreateDirectory(Path.Combine(stage, folder));
        foreach (var program in new[] { "postgres", "initdb", "pg_ctl" })
            File.Copy(Path.Combine(local.Directory, program), Path.Combine(stage, "bin", program));
        // Libraries are looked for beside the programs; the path of share is compiled into a distribution's programs.
        foreach (var library in new[] { "dict_snowball.so", "plpgsql.so" })
            File.Copy(Path.Combine(local.Directory, "..", "lib", library), Path.Combine(stage, "lib", library));

        var archive = Path.Combine(scratch, "postgres-linux-x86_64.txz");
        using var tar = Process.Start(new ProcessStartInfo("tar", ["-C", stage, "-cJf", archive, "bin", "lib", "share"])
        {
            Environment = { ["XZ_OPT"] = "-0" },
        })!;
        await tar.WaitForExitAsync(ct);
        Assert.Equal(0, tar.ExitCode);

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntryFromFile(archive, Path.GetFileName(archive), CompressionLevel.NoCompression);
        return bytes.ToArray();
    }
}
