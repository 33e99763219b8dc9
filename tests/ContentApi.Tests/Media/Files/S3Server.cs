using System.Diagnostics;
using System.Net.Sockets;
using ContentApi.Media.Files;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media.Files;

/// <summary>A server that speaks S3 and checks keys, with one bucket. It is there where Node.js is.</summary>
public sealed class S3Server : IAsyncLifetime
{
    private const string Key = "S3RVER"; // the only one that it knows, and its own secret

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Media", "Files", "S3");

    private readonly string data = Directory.CreateTempSubdirectory("content-api-s3").FullName;
    private readonly int port = FreePort.Find();
    private Process? server;

    public S3Options Options => new()
    {
        Bucket = "pictures", ServiceUrl = $"http://127.0.0.1:{port}", Region = "us-east-1", AccessKey = Key, SecretKey = Key, Prefix = "originals/",
    };

    public static bool IsPossible => Tool.IsThere("node") && Tool.IsThere("npm");

    public async ValueTask InitializeAsync()
    {
        if (!IsPossible) return;
        if (!Directory.Exists(Path.Combine(Program, "node_modules", "s3rver")))
        {
            using var install = Start("npm", "ci", "--no-audit", "--no-fund");
            var output = await install.StandardOutput.ReadToEndAsync() + await install.StandardError.ReadToEndAsync();
            await install.WaitForExitAsync();
            if (install.ExitCode != 0) throw new InvalidOperationException($"npm ci failed: {output}");
        }
        server = Start("node", Path.Combine("node_modules", "s3rver", "bin", "s3rver.js"),
            "-d", data, "-a", "127.0.0.1", "-p", $"{port}", "-s", "--configure-bucket", "pictures");
        await Patiently.AwaitAsync(async () =>
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
    }

    public ValueTask DisposeAsync()
    {
        server?.Kill();
        server?.Dispose();
        Directory.Delete(data, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(Tool.Find(program)!, arguments)
    {
        WorkingDirectory = Program,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
