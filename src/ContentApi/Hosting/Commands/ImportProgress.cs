using ContentApi.Imports;
using ContentApi.Imports.Files;
using Spectre.Console;

namespace ContentApi.Hosting.Commands;

/// <summary>Tells how an import gets on: a bar on a terminal, plain lines elsewhere. Warnings and faults show on both.</summary>
public sealed class ImportProgress
{
    private readonly ProgressTask? bar;

    private ImportProgress(ProgressTask? bar) => this.bar = bar;

    public static Task ShowAsync(int count, Func<ImportProgress, Task> work) => Console.IsOutputRedirected
        ? work(new ImportProgress(null))
        : AnsiConsole.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new ImportProgress(context.AddTask("Importing", maxValue: Math.Max(count, 1)))));

    /// <summary>A file is done.</summary>
    public void Step() => bar?.Increment(1);

    /// <summary>An item of a file is stored, or failed.</summary>
    public void Tell(ImportFile file, ImportItemReport report)
    {
        if (bar is null || report.Outcome == ImportOutcome.Failed || report.Warnings.Count > 0)
            Write($"{report.Outcome.ToString().ToLowerInvariant(),-9}  {file.Path}  {report.ArticleId}");
        foreach (var error in report.Problem?.Errors ?? [])
            Write($"           {Place(error.Line)}{error.Message} {error.Hint}");
        foreach (var warning in report.Warnings)
            Write($"           {Place(warning.Line)}{warning.Message} ({warning.Code})");
    }

    private static string Place(int? line) => line is null ? "" : $"line {line}: ";

    private void Write(string line)
    {
        if (bar is null) Console.WriteLine(line.TrimEnd());
        else AnsiConsole.MarkupLine(Markup.Escape(line.TrimEnd()));
    }
}
