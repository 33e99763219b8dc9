using ContentApi.Partners;
using ContentApi.Platform.Database;
using ContentApi.Platform.Http;
using ContentApi.Platform.OpenApi;

namespace ContentApi.Hosting;

/// <summary>Tells whoever started the server where to go, once there is something to see.</summary>
public static class Announcement
{
    public static async Task PrintWhenReadyAsync(WebApplication app, CancellationToken cancellation)
    {
        await app.Services.GetRequiredService<Readiness>().WaitAsync(cancellation);
        var generated = app.Services.GetRequiredService<BootstrapKey>().Generated;
        var address = ListenAddress.Reachable(app.Urls.FirstOrDefault() ?? ListenAddress.Default);
        await Console.Out.WriteLineAsync(
            $"""

             ContentApi is ready.
               Swagger UI       {address}/swagger
               OpenAPI          {address}{ApiDescription.Path}
               First articles   {address}/v1/articles?limit=3
               {(generated is null ? "Keys             as configured" : $"Development key  {generated}   (Authorization: Bearer …; new at each start)")}

             """);
    }
}
