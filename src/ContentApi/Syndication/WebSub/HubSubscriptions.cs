using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Syndication.Webhooks;
using Dapper;

namespace ContentApi.Syndication.WebSub;

/// <summary>Keeps who has subscribed to what, and what has to be asked and sent.</summary>
public sealed class HubSubscriptions(ContentDatabase database)
{
    private const int MostRequests = 1000;
    private const int MostRequestsOfHost = 20;
    private const int MostOfTopic = 1000;

    // Whoever is at it moves due_at ahead; should it never come back, the moment comes by itself.
    private const string TakeRequests =
        """
        update websub_request set due_at = content_now() + make_interval(secs => @seconds) where id in (
            select id from websub_request where due_at <= content_now() order by due_at limit @most for update skip locked)
        returning id, mode, topic, callback, secret, seconds
        """;

    private const string Confirm =
        """
        insert into websub_topic (url, digest, position) values (@Topic, @digest, (select coalesce(max(position), 0) from change))
        on conflict (url) do nothing;
        insert into websub_subscription (id, topic, callback, secret, expires_at, sent)
        select @Id, t.url, @Callback, @Secret, content_now() + make_interval(secs => @Seconds), t.number
        from websub_topic t where t.url = @Topic
        on conflict (topic, callback) do update set secret = excluded.secret, expires_at = excluded.expires_at
        """;

    private const string TakeDue =
        """
        update websub_subscription s set due_at = content_now() + make_interval(secs => @seconds), lease = gen_random_uuid()
        from websub_topic t where t.url = s.topic and s.id in (
            select s.id from websub_subscription s join websub_topic t on t.url = s.topic
            where s.sent < t.number and s.due_at <= content_now() and s.expires_at > content_now()
            order by s.due_at limit @most for update of s skip locked)
        returning s.id, s.topic, s.callback, s.secret, s.attempts, s.lease, t.number
        """;

    /// <summary>Keeps what was asked; a problem where there is too much of it.</summary>
    public Task<ProblemResult?> AskAsync(HubRequest request, CancellationToken cancellation) => database.WriteAsync(async write =>
    {
        var host = new Uri(request.Callback).Authority.ToLowerInvariant();
        var load = (await write.SingleAsync<Load>(
            """
            select (select count(*) from websub_request)::int as requests,
                (select count(*) from websub_request where host = @host)::int as of_host,
                (select count(*) from websub_subscription where topic = @Topic and callback <> @Callback)::int as of_topic
            """, new { host, request.Topic, request.Callback }))!;
        if (load.Requests >= MostRequests || load.OfHost >= MostRequestsOfHost)
            return new BusyHubProblem("The hub has too many requests to confirm.");
        if (request.IsSubscription && load.OfTopic >= MostOfTopic)
            return new BusyHubProblem($"The topic has {MostOfTopic} subscribers, and more there may not be.");
        await write.ExecuteAsync(
            """
            insert into websub_request (id, mode, topic, callback, host, secret, seconds)
            values (@Id, @Mode, @Topic, @Callback, @host, @Secret, @Seconds)
            """, new { request.Id, request.Mode, request.Topic, request.Callback, host, request.Secret, request.Seconds });
        return (ProblemResult?)null;
    }, cancellation);

    public async Task<IReadOnlyList<HubRequest>> TakeRequestsAsync(int most, TimeSpan lease, CancellationToken cancellation) =>
        most <= 0 || await database.LatestAsync<bool?>("select true from websub_request where due_at <= content_now() limit 1", null, cancellation) is null
            ? []
            : await database.WriteAsync(write => write.QueryAsync<HubRequest>(TakeRequests, new { most, seconds = lease.TotalSeconds }), cancellation);

    /// <summary>Does what was asked, now that the subscriber has said that it meant it.</summary>
    public Task ConfirmAsync(HubRequest request, byte[] digest, CancellationToken cancellation) => database.WriteAsync(write =>
        request.IsSubscription
            ? write.ExecuteAsync(Confirm, new
            {
                request.Id, request.Topic, request.Callback, request.Secret, request.Seconds, digest,
            })
            : write.ExecuteAsync("delete from websub_subscription where topic = @Topic and callback = @Callback",
                new { request.Topic, request.Callback }), cancellation);

    /// <summary>Has done with a request, however it ended.</summary>
    public Task ForgetAsync(HubRequest request, CancellationToken cancellation) =>
        database.WriteAsync(write => write.ExecuteAsync("delete from websub_request where id = @Id", new { request.Id }), cancellation);

    /// <summary>Takes subscribers that have not been sent what their feed shows now.</summary>
    public async Task<IReadOnlyList<DueSubscription>> TakeDueAsync(int most, TimeSpan lease, CancellationToken cancellation) =>
        most <= 0 || await database.LatestAsync<bool?>(
            "select true from websub_subscription s join websub_topic t on t.url = s.topic where s.sent < t.number and s.due_at <= content_now() limit 1",
            null, cancellation) is null
            ? []
            : await database.WriteAsync(write => write.QueryAsync<DueSubscription>(TakeDue, new { most, seconds = lease.TotalSeconds }), cancellation);

    /// <summary>Notes that it was sent, or when it is sent again; after the last attempt the next change is waited for.</summary>
    public Task NoteAsync(DueSubscription due, bool isSent, TimeSpan? retryAfter, CancellationToken cancellation)
    {
        var pause = isSent ? null : RetrySchedule.After(due.Attempts + 1, retryAfter);
        return database.WriteAsync(write => write.ExecuteAsync(
            """
            update websub_subscription set sent = case when @isDone then @Number else sent end, lease = null,
                attempts = case when @isDone then 0 else attempts + 1 end, due_at = content_now() + make_interval(secs => @seconds)
            where id = @Id and lease = @Lease
            """, new { due.Id, due.Lease, due.Number, isDone = pause is null, seconds = (pause ?? TimeSpan.Zero).TotalSeconds }), cancellation);
    }

    public Task EndAsync(DueSubscription due, CancellationToken cancellation) =>
        database.WriteAsync(write => write.ExecuteAsync("delete from websub_subscription where id = @Id", new { due.Id }), cancellation);

    /// <summary>Ends what nobody has asked for again in time.</summary>
    public async Task ExpireAsync(CancellationToken cancellation)
    {
        if (await database.LatestAsync<bool?>(
                "select true from websub_subscription where expires_at <= content_now() limit 1", null, cancellation) is not null)
            await database.WriteAsync(write => write.ExecuteAsync(
                """
                delete from websub_subscription where expires_at <= content_now();
                delete from websub_topic t where not exists (select from websub_subscription s where s.topic = t.url)
                """), cancellation);
    }

    [method: ExplicitConstructor]
    private sealed record Load(int Requests, int OfHost, int OfTopic);
}
