using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Delivery.Edge;

public sealed class NginxFixture(PostgresFixture postgres) : EdgeFixture(postgres)
{
    public override string? Missing => Tool.IsThere("nginx") ? null : "nginx";

    protected override Task<EdgeProcess> StartAsync() => EdgeProcess.StartAsync("nginx", Port, async folder =>
    {
        var site = await EdgeProcess.ConfigurationAsync("content-api.nginx.conf",
            ("127.0.0.1:5080", Server.Address.Authority), ("listen 8080", $"listen 127.0.0.1:{Port}"),
            ("/var/cache/nginx/content-api", $"{folder}/cache"));
        // One process, which takes nothing with it when it is ended, and nothing outside its folder.
        string[] kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"),
            $$"""
            daemon off;
            master_process off;
            pid {{folder}}/pid;
            error_log stderr;
            events { }
            http {
                access_log off;
                {{string.Concat(kinds.Select(kind => $"{kind}_temp_path {folder}/{kind};"))}}
                {{site}}
            }
            """);
        return ["-p", folder, "-e", "stderr", "-c", Path.Combine(folder, "nginx.conf")];
    });
}
