using System.CommandLine;
using ContentApi.Platform.Http;

namespace ContentApi.Hosting.Commands;

/// <summary><c>ContentApi health</c>: for images without a shell or curl.</summary>
public static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var url = new Option<string?>("--url") { Description = "The server to ask; without it, the one that listens here by the environment's settings." };
        var command = new Command("health", "Asks a running server whether it is ready: exit code 0 if it is, 1 if not.") { url };
        command.Validators.Add(result =>
        {
            if (result.GetValue(url) is { } text && !Uri.TryCreate(text, UriKind.Absolute, out _)) result.AddError($"'{text}' is no address.");
        });
        command.SetAction((result, cancellation) =>
            RunAsync(result.GetValue(url) is { } text ? new Uri(text) : ListenAddress.Local(), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Uri server, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri(server, "/health/ready"), cancellation);
            await Console.Out.WriteLineAsync(response.IsSuccessStatusCode ? "ready" : $"not ready: {(int)response.StatusCode}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"not ready: {server} does not answer ({exception.Message})");
            return 1;
        }
    }
}
