using System.Collections.Concurrent;
using System.Globalization;
using ContentApi.Partners.Keys;
using ContentApi.Platform.Database;

namespace ContentApi.Partners.Rates;

/// <summary>
/// Keeps partners to their rates and quotas, and tells every holder of a key what is left
/// (draft-ietf-httpapi-ratelimit-headers).
/// </summary>
public sealed class RateLimits(RequestDelegate next, ContentDatabase database, TimeProvider time)
{
    public const string PolicyHeader = "RateLimit-Policy";
    public const string Header = "RateLimit";

    // The highest number that structured fields have: there is no other way to say that there is no limit.
    private const string NoPolicy = "\"unlimited\";q=999999999999999";
    private const string NoLimit = "\"unlimited\";r=999999999999999";

    private readonly ConcurrentDictionary<Guid, Budget> budgets = new();

    public async Task InvokeAsync(HttpContext context)
    {
        if (KnownKey.Of(context) is not { } key)
        {
            await next(context);
            return;
        }
        var headers = context.Response.Headers;
        if (key.Partner is not { AreNone: false } limits)
        {
            (headers[PolicyHeader], headers[Header]) = (NoPolicy, NoLimit);
            await next(context);
            return;
        }
        var allowance = await BudgetOf(limits).TakeAsync(context.RequestAborted);
        (headers[PolicyHeader], headers[Header]) = (Policy(limits), allowance.Header);
        if (allowance.IsGranted) await next(context);
        else await new RateLimitedResult(allowance.Violated, allowance.RetryAfter).ExecuteAsync(context);
    }

    /// <summary>Under other terms what was taken under the old ones is given up.</summary>
    private Budget BudgetOf(PartnerLimits limits)
    {
        var budget = budgets.GetOrAdd(limits.Id, _ => new Budget(limits, database, time));
        if (budget.Limits == limits) return budget;
        var changed = new Budget(limits, database, time);
        budgets[limits.Id] = changed;
        return changed;
    }

    private static string Policy(PartnerLimits limits) => string.Join(", ", new[]
    {
        limits.Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"\"{Allowance.MinutePolicy}\";q={rate};w=60") : null,
        limits.Quota is { } quota ? string.Create(CultureInfo.InvariantCulture, $"\"{Allowance.DayPolicy}\";q={quota};w=86400") : null,
    }.OfType<string>());
}
