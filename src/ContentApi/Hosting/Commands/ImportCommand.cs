using System.CommandLine;
using ContentApi.Imports;
using ContentApi.Imports.Files;
using ContentApi.Platform;

namespace ContentApi.Hosting.Commands;

/// <summary><c>ContentApi import PATH…</c>.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files, or folders of them, at any depth: texts (*.txt), ninjs (*.ninjs.json; by itself any *.json), NewsML 1.2 and G2 (*.xml), WordPress exports (*.xml, *.wxr).", Arity = ArgumentArity.OneOrMore };
        var draft = new Option<bool>("--draft") { Description = "Keep what is imported as drafts; without it, it is published." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would happen, and write nothing." };
        var language = new Option<string?>("--language") { Description = "The texts' language (BCP 47); without it, each is detected." };
        var command = new Command("import", "Imports articles: texts, each maybe with a name.meta.json beside it, and agencies' and archives' files.") { paths, draft, dryRun, language };
        command.Validators.Add(result =>
        {
            foreach (var path in result.GetValue(paths) ?? [])
                if (!File.Exists(path) && !Directory.Exists(path)) result.AddError($"There is no file or folder '{path}'.");
            if (result.GetValue(language) is { } tag && LanguageTag.Normalise(tag) is null) result.AddError($"'{tag}' is not a language tag.");
        });
        command.SetAction((result, cancellation) =>
        {
            var settings = new ImportSettings { Publish = !result.GetValue(draft), DryRun = result.GetValue(dryRun), Actor = "command line" };
            return RunAsync(FileImport.Find(result.GetValue(paths)!), settings, result.GetValue(language), cancellation);
        });
        return command;
    }

    private static Task<int> RunAsync(
        IReadOnlyList<ImportFile> files, ImportSettings settings, string? language, CancellationToken cancellation) =>
        DatabaseCommand.RunAsync(async (services, token) =>
        {
            var import = services.GetRequiredService<FileImport>();
            var reports = new List<ImportItemReport>();
            await ImportProgress.ShowAsync(files.Count, async progress =>
            {
                foreach (var file in files)
                {
                    foreach (var read in import.ReadAll(file, reports.Count))
                    {
                        var item = language is null ? read
                            : read with { Metadata = read.Metadata with { Language = LanguageTag.Normalise(language) } };
                        reports.Add(await import.StoreAsync(item, settings, token));
                        progress.Tell(file, reports[^1]);
                    }
                    progress.Step();
                }
            });
            var total = ImportReport.Of(reports);
            await Console.Out.WriteLineAsync(
                $"{total.Created} created, {total.Updated} updated, {total.Unchanged} unchanged, {total.Failed} failed{(settings.DryRun ? " (dry run: nothing was written)" : "")}");
            return total.Failed == 0 ? 0 : 1;
        }, cancellation);
}
