using ContentApi.Platform.PrivatePostgres;
using ContentApi.Tests.Infrastructure;
using Npgsql;

namespace ContentApi.Tests.Platform.Database;

/// <summary>A primary and a standby that streams from it, made from the programs on this machine.</summary>
public sealed class StandbyPair : IAsyncLifetime
{
    private const string Settings =
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c shared_buffers=32MB "
        + "-c max_wal_size=1GB -c checkpoint_timeout=1h -c lc_messages=C -c timezone=UTC -c jit=off";

    private readonly string root = Path.Combine(
        OperatingSystem.IsWindows() ? Path.GetTempPath() : "/var/tmp", $"ca-{Guid.NewGuid():N}"[..11]);

    private PostgresBinaries binaries = null!;
    private ServerAccount account = null!;

    public Member Primary { get; private set; } = null!;

    public Member Standby { get; private set; } = null!;

    /// <summary>Both, as a node is told of them.</summary>
    public string ConnectionString => Member.Login($"127.0.0.1:{Primary.Port},127.0.0.1:{Standby.Port}");

    public async ValueTask InitializeAsync()
    {
        account = await ServerAccount.ChooseAsync(CancellationToken.None);
        foreach (var place in BinaryPlaces.OnThisMachine())
            if (binaries is null && File.Exists(Path.Combine(place, "pg_basebackup")))
                binaries = (await PostgresBinaries.ProbeAsync(place, account, CancellationToken.None))!;
        Tool.Need(binaries is { Major: >= PostgresBinaries.OldestMajor },
            "PostgreSQL 15 or newer with pg_basebackup on this machine");
        Directory.CreateDirectory(root);
        await account.TakeOverAsync(root, recursive: false, CancellationToken.None);
        (Primary, Standby) = (new Member(this, "primary"), new Member(this, "standby"));
        await RunAsync("initdb", "-D", Primary.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8",
            "--locale", "C.UTF-8", "--no-sync");
        await Primary.StartAsync();
        await Primary.ExecuteAsync("create database content");
        await RunAsync("pg_basebackup", "-d", $"host=127.0.0.1 port={Primary.Port} user=postgres", "-D", Standby.Data,
            "-R", "-X", "stream", "-c", "fast", "--no-sync");
        await Standby.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in new[] { Standby, Primary })
            if (member is not null) await member.StopAsync();
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
    }

    /// <summary>The standby goes on receiving the log, and shows nothing of it.</summary>
    public async Task PauseAsync()
    {
        await Standby.ExecuteAsync("select pg_wal_replay_pause()");
        await Patiently.AwaitAsync(() =>
            Standby.ScalarAsync<bool>("select pg_get_wal_replay_pause_state() = 'paused'"));
    }

    public Task ResumeAsync() => Standby.ExecuteAsync("select pg_wal_replay_resume()");

    /// <summary>Waits until the standby shows all that the primary has.</summary>
    public async Task CatchUpAsync()
    {
        var end = await Primary.ScalarAsync<string>("select pg_current_wal_flush_lsn()::text");
        await Patiently.AwaitAsync(() => Standby.ScalarAsync<bool>($"select pg_last_wal_replay_lsn() >= '{end}'"));
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var result = await account.RunAsync(Path.Combine(binaries.Directory, program), arguments, root, CancellationToken.None);
        if (!result.Succeeded) throw new InvalidOperationException($"{program} failed: {result.Error}");
    }

    /// <summary>One of the two servers.</summary>
    public sealed class Member(StandbyPair pair, string name)
    {
        public string Data { get; } = Path.Combine(pair.root, name);

        /// <summary>The same after a restart, so that whoever knew it finds it again.</summary>
        public int Port { get; } = FreePort.Find();

        public string ConnectionString => Login($"127.0.0.1:{Port}");

        public static string Login(string hosts) =>
            $"Host={hosts};Username=postgres;Database=content;Timeout=5;Maximum Pool Size=20";

        public Task StartAsync() => pair.RunAsync(
            "pg_ctl", "start", "-s", "-w", "-t", "60", "-D", Data, "-l", $"{Data}.log", "-o", $"-p {Port} {Settings}");

        /// <summary>As if it had been killed; none of its processes is left.</summary>
        public async Task StopAsync()
        {
            if (PostmasterFile.ReadRunning(Data) is not null)
                await pair.RunAsync("pg_ctl", "stop", "-s", "-w", "-m", "immediate", "-D", Data);
        }

        /// <summary>Changes a setting, from the next start on.</summary>
        public Task SetAsync(string name, string value) =>
            File.AppendAllTextAsync(Path.Combine(Data, "postgresql.auto.conf"), $"{name} = '{value}'\n");

        public Task PromoteAsync() => pair.RunAsync("pg_ctl", "promote", "-s", "-w", "-D", Data);

        public Task ExecuteAsync(string sql) => ScalarAsync<object?>(sql);

        public async Task<T> ScalarAsync<T>(string sql)
        {
            // "postgres" is there from the beginning, and pooled connections would outlive a restart.
            var database = sql.StartsWith("create database", StringComparison.Ordinal) ? "postgres" : "content";
            await using var connection = new NpgsqlConnection($"{ConnectionString};Database={database};Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            return (T)(await command.ExecuteScalarAsync())!;
        }
    }
}
