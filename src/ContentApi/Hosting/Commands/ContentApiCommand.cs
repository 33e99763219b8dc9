using System.CommandLine;

namespace ContentApi.Hosting.Commands;

/// <summary>The command line: without a command it serves.</summary>
public static class ContentApiCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("A headless content API for newsrooms. Without a command it serves.");
        ServeCommand.Define(root);
        root.Subcommands.Add(ServeCommand.Define(new Command("serve", "Serves the API (the default).")));
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(KeysCommand.Create());
        root.Subcommands.Add(OpenApiCommand.Create());
        root.Subcommands.Add(HealthCommand.Create());
        return root;
    }
}
