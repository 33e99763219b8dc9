using System.CommandLine;
using ContentApi.Platform.OpenApi;

namespace ContentApi.Hosting.Commands;

/// <summary><c>ContentApi openapi</c>.</summary>
public static class OpenApiCommand
{
    public static Command Create()
    {
        var command = new Command("openapi", "Prints the API description (OpenAPI 3.1). Needs no database.");
        command.SetAction(async (_, _) =>
        {
            await using var app = ContentServer.Build(new Dictionary<string, string?>
            {
                ["ConnectionStrings:Content"] = "Host=localhost", // never opened
            });
            await Console.Out.WriteAsync(await ApiDescription.WriteAsync(app.Services));
            return 0;
        });
        return command;
    }
}
