using ContentApi.Platform.Database;
using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentApi.Hosting.Commands;

/// <summary>What commands that work on the database have in common: it is found, migrated, and left as it was found.</summary>
public static class DatabaseCommand
{
    public static async Task<int> RunAsync(
        Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            await using var database = await DatabaseChoice.MakeAsync(cancellation);
            await using var app = ContentServer.Build(new Dictionary<string, string?>(database.Settings)
            {
                ["Logging:LogLevel:Default"] = "Warning",
            });
            await app.Services.GetRequiredService<Migrations>().RunAsync(cancellation);
            return await work(app.Services, cancellation);
        }
        catch (Exception exception) when (exception is NpgsqlException or DatabaseUnavailableException or PrivateClusterException)
        {
            await Console.Error.WriteLineAsync($"The database cannot be used: {exception.Message}");
            return 1;
        }
        catch (OptionsValidationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return 130;
        }
    }
}
