using System.Net;
using System.Text;
using ContentApi.Benchmarks.Limits;

namespace ContentApi.Benchmarks.Figures;

/// <summary>Both sides must give the right answer before they are timed: a wrong one can be very fast.</summary>
public static class Checks
{
    public static async Task RequireAsync(IEnumerable<Contest> contests)
    {
        foreach (var contest in contests)
            if (contest.Ours.Headers.ContainsKey("If-None-Match")) await RequireNotModifiedAsync(contest);
            else if (contest.LimitName == "bare") await RequireSameBytesAsync(contest);
            else await RequireSameJsonAsync(contest);
    }

    private static async Task RequireNotModifiedAsync(Contest contest)
    {
        using var client = new HttpClient();
        foreach (var side in (Side[])[contest.Ours, contest.Limit])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, side.Url);
            request.Headers.TryAddWithoutValidation("If-None-Match", side.Headers["If-None-Match"]);
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.NotModified) throw new InvalidOperationException($"{side.Url} answered {answer.StatusCode}.");
        }
    }

    private static async Task RequireSameBytesAsync(Contest contest)
    {
        var encoding = contest.Ours.Headers.GetValueOrDefault("Accept-Encoding");
        var (ours, limit) = (await Asking.ForAnswerAsync(contest.Ours.Url, encoding), await Asking.ForAnswerAsync(contest.Limit.Url, encoding));
        if (!ours.Body.AsSpan().SequenceEqual(limit.Body)) throw new InvalidOperationException($"{contest.Work}: other bytes.");
        foreach (var (name, value) in ours.Headers)
            if (limit.Headers.GetValueOrDefault(name) != value && !name.Equals("X-Request-Id", StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"{contest.Work}: {name} is '{value}' and '{limit.Headers.GetValueOrDefault(name)}'.");
    }

    private static async Task RequireSameJsonAsync(Contest contest)
    {
        var ours = await Asking.ForAnswerAsync(contest.Ours.Url);
        var limit = await Asking.ForAnswerAsync(contest.Limit.Url);
        SameJson.Require(contest.Work, Encoding.UTF8.GetString(ours.Body), Encoding.UTF8.GetString(limit.Body), "nextCursor", "links", "highlights");
    }
}
