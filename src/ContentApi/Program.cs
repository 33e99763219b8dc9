using ContentApi.Hosting.Commands;

// The library's own handling of Ctrl+C and SIGTERM blocks the thread that hears of ended child processes, and so the stop
// of a private PostgreSQL: Termination does it instead.
using var termination = new Termination();
return await ContentApiCommand.Create().Parse(args)
    .InvokeAsync(new() { ProcessTerminationTimeout = null }, termination.Token);
