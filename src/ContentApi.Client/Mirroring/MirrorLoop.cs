using System.Net;

namespace ContentApi.Client.Mirroring;

/// <summary>Reads changes and has them applied, whatever happens on the way.</summary>
internal sealed class MirrorLoop(ContentApiClient client, IMirrorStore store, MirrorOptions options)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly MirrorCopy copy = new(client, store, options);
    private readonly TimeProvider time = client.Options.Time;
    private long? provenAt;
    private bool changedSince;
    private bool isAnewForDifference;

    public async Task RunAsync(CancellationToken cancellation)
    {
        await copy.OpenAsync(cancellation);
        for (var (faults, caughtUp) = (0, false); ;)
            try
            {
                var page = await copy.NextAsync(caughtUp && !options.UntilWhole ? options.Wait : TimeSpan.Zero, cancellation);
                await copy.ApplyAsync(page, cancellation);
                (faults, caughtUp, changedSince) = (0, !page.Page.HasMore, changedSince || page.Data.Count > 0);
                if (!caughtUp || !IsProofDue()) continue;
                if (await ProveAsync(cancellation) && options.UntilWhole) return;
            }
            catch (ContentApiException refusal) when (IsCursorLost(refusal))
            {
                await copy.BeginAnewAsync(refusal.Problem!.Detail ?? refusal.Code!, cancellation);
                (caughtUp, provenAt) = (false, null);
            }
            catch (Exception fault) when (IsPassing(fault, cancellation))
            {
                var pause = PauseAfter(fault, faults++);
                copy.Tell(MirrorOutcome.Interrupted, $"{fault.Message} It is tried again in {pause.TotalSeconds:0.#} s.", faults);
                await Task.Delay(pause, time, cancellation);
            }
    }

    private bool IsProofDue() =>
        provenAt is not { } last || (changedSince && time.GetElapsedTime(last) >= options.ProveEvery);

    /// <returns>Whether the copy is whole.</returns>
    private async Task<bool> ProveAsync(CancellationToken cancellation)
    {
        var proof = new MirrorProof(client, copy);
        var digest = await proof.FindDifferenceAsync(cancellation);
        if (digest is not null)
        {
            await MirrorRepair.MendAsync(client, copy, digest, options.PageSize, cancellation);
            digest = await proof.FindDifferenceAsync(cancellation);
        }
        if (digest is not null)
        {
            if (isAnewForDifference)
                throw new MirrorException("The copy was made anew, and still is not what the server's digest says.");
            isAnewForDifference = true;
            await copy.BeginAnewAsync("Mending did not help.", cancellation);
            return false;
        }
        (provenAt, isAnewForDifference) = (time.GetTimestamp(), false);
        changedSince = copy.State.Position > proof.Position;
        copy.Tell(MirrorOutcome.Whole, "The copy is what the server's digest says.", proof.Count);
        return true;
    }

    /// <summary>It is too old, or of another reader or another database: there is no going on from it.</summary>
    private bool IsCursorLost(ContentApiException refusal) => copy.State.Cursor is not null && refusal switch
    {
        { Status: HttpStatusCode.Gone, Code: "cursorExpired" } => true,
        { Status: HttpStatusCode.BadRequest, Problem.Errors: var errors } => errors.Any(error => error.Parameter == "since"),
        _ => false,
    };

    private static bool IsPassing(Exception fault, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested
        && (Patience.IsPassing(fault) || fault is ContentApiException { Status: var status }
            && (Patience.IsPassing(status) || status >= HttpStatusCode.InternalServerError));

    private TimeSpan PauseAfter(Exception fault, int faults)
    {
        if (fault is ContentApiException { RetryAfter: { } asked }) return asked > FirstPause ? asked : FirstPause;
        var pause = FirstPause * Math.Pow(2, Math.Min(faults, 10)) * (0.75 + Random.Shared.NextDouble() / 2);
        return pause < options.LongestPause ? pause : options.LongestPause;
    }
}
