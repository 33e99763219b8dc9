using Npgsql;

namespace ContentApi.Platform.PrivatePostgres;

/// <summary>The database and the role in a cluster that ContentApi works with.</summary>
internal sealed class ClusterDatabase
{
    public const string Superuser = "postgres";
    private const string Name = "content";

    // Owns its database and may create others, as tests do, but is no superuser.
    private const string Role = "content";

    private readonly NpgsqlConnectionStringBuilder common;

    /// <exception cref="PrivateClusterException">The password is missing or cannot be read.</exception>
    public ClusterDatabase(ClusterFolder folder, int port) => common = new()
    {
        Host = "127.0.0.1",
        Port = port,
        Password = ReadPassword(folder),
        // Nothing to protect on the way, and asking for it costs each new connection a round trip.
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    };

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(common.ConnectionString) { Username = Role, Database = Name }
            .ConnectionString;

    /// <summary>Creates what is missing of role and database.</summary>
    /// <exception cref="PrivateClusterException">The cluster runs, but refuses.</exception>
    public async Task PrepareAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = Connection(Superuser, Superuser);
            await connection.OpenAsync(ct);
            if (!await ExistsAsync(connection, $"select from pg_roles where rolname = '{Role}'", ct))
                await RunAsync(connection, $"create role {Role} login createdb password '{common.Password}'", ct);
            if (!await ExistsAsync(connection, $"select from pg_database where datname = '{Name}'", ct))
                await RunAsync(connection, $"create database {Name} owner {Role} template template0", ct);
        }
        catch (NpgsqlException cause)
        {
            throw new PrivateClusterException(
                $"The private PostgreSQL runs, but its database cannot be prepared: {cause.Message}", cause);
        }
    }

    /// <summary>Whether ContentApi's own database answers there with our password.</summary>
    public Task<bool> AnswersAsync(CancellationToken ct) => AnswersAsync(Role, Name, ct);

    /// <summary>Whether the cluster answers there with our password, its database made or not.</summary>
    public Task<bool> ClusterAnswersAsync(CancellationToken ct) => AnswersAsync(Superuser, Superuser, ct);

    private async Task<bool> AnswersAsync(string role, string database, CancellationToken ct)
    {
        try
        {
            await using var connection = Connection(role, database);
            await connection.OpenAsync(ct);
            return true;
        }
        catch (Exception refused) when (refused is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    // Not pooled: a lingering connection would only be in the way of the server's end.
    private NpgsqlConnection Connection(string role, string database) =>
        new(new NpgsqlConnectionStringBuilder(common.ConnectionString)
        {
            Username = role,
            Database = database,
            Pooling = false,
            Timeout = 5,
        }.ConnectionString);

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        return rows.HasRows;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string ReadPassword(ClusterFolder folder)
    {
        try
        {
            return File.ReadAllText(folder.Password);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new PrivateClusterException(
                $"The password of the cluster in {folder.Root} cannot be read: {cause.Message}", cause);
        }
    }
}
