using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentApi.Benchmarks.Figures;

/// <summary>The figures as a Markdown table.</summary>
public static partial class Table
{
    public static string Of(IEnumerable<Figure> figures)
    {
        var table = new StringBuilder("| work | figure | to reach | | as measured |\n|---|---|---|---|---|\n");
        foreach (var figure in figures)
            table.Append(CultureInfo.InvariantCulture, $"| {figure.Work} | {figure.Value} | {figure.Goal} | {(figure.IsReached ? "✓" : "✗")} | {figure.Detail} |\n");
        return table.ToString();
    }

    /// <summary>Puts the table between the README's marks.</summary>
    public static void WriteIntoReadme(string table)
    {
        var file = Path.Combine(Repository.Root, "README.md");
        var text = File.ReadAllText(file);
        if (!Place().IsMatch(text)) throw new InvalidOperationException("README.md has no place for the figures.");
        File.WriteAllText(file, Place().Replace(text, _ => $"<!-- figures -->\n{table}<!-- /figures -->"));
    }

    [GeneratedRegex("<!-- figures -->.*<!-- /figures -->", RegexOptions.Singleline)]
    private static partial Regex Place();
}
