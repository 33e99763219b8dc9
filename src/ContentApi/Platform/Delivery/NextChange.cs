using Dapper;

namespace ContentApi.Platform.Delivery;

/// <summary>The next moment at which answers change by themselves, and how far off the database finds it.</summary>
[method: ExplicitConstructor]
public sealed record NextChange(DateTimeOffset At, double Seconds)
{
    /// <summary>No row: nothing is foreseen.</summary>
    public const string Select =
        """
        select at, extract(epoch from at - content_now())::double precision as seconds
        from (select content_next_change() as at) next where at is not null
        """;
}
