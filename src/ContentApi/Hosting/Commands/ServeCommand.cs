using System.CommandLine;
using ContentApi.Platform.Delivery.Purging;
using ContentApi.Platform.Http;
using ContentApi.Platform.PrivatePostgres;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ContentApi.Hosting.Commands;

/// <summary><c>ContentApi serve</c>.</summary>
public static class ServeCommand
{
    public static Command Define(Command command)
    {
        var urls = new Option<string?>("--urls") { Description = $"Where to listen, such as {ListenAddress.Default}; several by ';'." };
        command.Options.Add(urls);
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(urls), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? urls, CancellationToken cancellation)
    {
        try
        {
            await using var database = await DatabaseChoice.MakeAsync(cancellation);
            var settings = new Dictionary<string, string?>(database.Settings);
            if (ListenAddress.Choose(urls) is { } address) settings["urls"] = address;
            await using var app = ContentServer.Build(settings);
            _ = app.Services.GetRequiredService<IOptions<CdnOptions>>().Value; // a wrong one is told in a line, not in a trace
            await app.StartAsync(cancellation);
            _ = Announcement.PrintWhenReadyAsync(app, cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception exception) when (exception is PrivateClusterException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} Choose another with --urls, or stop what is using it.");
            return 1;
        }
    }
}
