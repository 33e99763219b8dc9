namespace ContentApi.Tests.Infrastructure;

/// <summary>The database's clock, stopped where a test wants it: what happens at a moment is seen without waiting for it.</summary>
public sealed class DatabaseClock(ServerFixture server)
{
    /// <param name="moment">An expression, such as <c>timestamptz '2026-03-01 12:00Z'</c>.</param>
    public Task StopAtAsync(string moment) => server.ExecuteAsync(
        $"create or replace function content_now() returns timestamptz language sql stable as $$select {moment}$$");
}
