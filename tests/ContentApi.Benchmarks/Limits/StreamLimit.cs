using Microsoft.AspNetCore.Http;
using Npgsql;

namespace ContentApi.Benchmarks.Limits;

/// <summary>Sends what one prepared statement makes, as it comes from the connection.</summary>
public sealed class StreamLimit(LimitsSettings settings) : IAsyncDisposable
{
    // The generic plan: for a search the planner's special one costs three times as much.
    private readonly NpgsqlDataSource source = new NpgsqlDataSourceBuilder(
        $"{settings.ConnectionString};Max Auto Prepare=20;Auto Prepare Min Usages=1;Options=-c plan_cache_mode=force_generic_plan").Build();

    public async Task AnswerAsync(HttpContext context, string statement)
    {
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var command = new NpgsqlCommand(Sql(statement), connection);
        foreach (var value in Parameters(statement)) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, context.RequestAborted);
        if (!await reader.ReadAsync(context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var json = await reader.GetStreamAsync(0, context.RequestAborted);
        context.Response.ContentLength = json.Length;
        await json.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static string Sql(string statement) => statement switch
    {
        "/article" => StreamSql.Article,
        "/newest" => StreamSql.Newest,
        "/tag" => StreamSql.OfTag,
        "/search" => StreamSql.Search,
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "No such statement."),
    };

    private object[] Parameters(string statement) => statement switch
    {
        "/article" => [settings.Origin, Guid.Parse(settings.ArticleId)],
        "/newest" => [settings.Origin],
        "/tag" => [settings.Origin, settings.Tag],
        _ => [settings.Origin, settings.Word],
    };
}
