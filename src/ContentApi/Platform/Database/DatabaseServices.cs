using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentApi.Platform.Database;

/// <summary>Registers the database door. Nothing is opened before it is needed.</summary>
public static class DatabaseServices
{
    public const string ConnectionName = "Content";

    public static IServiceCollection AddContentDatabase(this IServiceCollection services)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(new UtcColumn());
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database");
        services.AddDatabasePipelines();
        services.AddSingleton(provider => OpenHosts(
            provider.GetRequiredService<IConfiguration>().GetConnectionString(ConnectionName)
                ?? throw new InvalidOperationException($"ConnectionStrings__{ConnectionName} names no database."),
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value,
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<Replication>();
        services.AddSingleton<ContentDatabase>().AddSingleton<InstallationSecret>();
        services.AddSingleton<Migrations>();
        services.AddSingleton<Readiness>();
        return services;
    }

    internal static DatabaseHosts OpenHosts(string connectionString, DatabaseOptions options, ILoggerFactory logs)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString) { Name = "content" };
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName ??= "ContentApi";
        if (options.AutoPrepare && settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 200;
            settings.AutoPrepareMinUsages = 2;
        }
        // A prepared statement is planned once: planning a list anew for each request costs as much as reading it.
        if (options.AutoPrepare && settings.Options?.Contains("plan_cache_mode", StringComparison.Ordinal) is not true)
            settings.Options = $"{settings.Options} -c plan_cache_mode=force_generic_plan".Trim();
        // Not ContainsKey: that is true of every setting there is, given or not.
        if (!settings.ShouldSerialize("Timeout")) settings.Timeout = 3; // to connect; a request does not wait longer anyway
        if (!settings.ShouldSerialize("GSS Encryption Mode")) // its library is not in small images, and asking costs a round trip
            settings.GssEncryptionMode = GssEncryptionMode.Disable;
        return DatabaseHosts.Of(builder.UseLoggerFactory(logs));
    }
}
