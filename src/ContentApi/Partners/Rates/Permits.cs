using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Partners.Rates;

/// <summary>Permits that a node has taken for a partner, and what was left for all nodes then.</summary>
[method: ExplicitConstructor]
internal sealed record Permits(int Granted, int? WindowLeft, double WindowSeconds, int? DayLeft, double DaySeconds)
{
    private const string Take = "select granted, window_left, window_seconds, day_left, day_seconds from take_permits(@partner)";

    public static async Task<Permits> TakeAsync(ContentDatabase database, Guid partner) =>
        (await database.WriteAsync(write => write.SingleAsync<Permits>(Take, new { partner }), CancellationToken.None))!;
}
