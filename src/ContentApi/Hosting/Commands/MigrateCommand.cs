using System.CommandLine;

namespace ContentApi.Hosting.Commands;

/// <summary><c>ContentApi migrate</c>.</summary>
public static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database's schema up to date, and stops.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static Task<int> RunAsync(CancellationToken cancellation) => DatabaseCommand.RunAsync(async (_, _) =>
    {
        await Console.Out.WriteLineAsync("The schema is up to date.");
        return 0;
    }, cancellation);
}
