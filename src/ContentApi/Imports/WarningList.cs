namespace ContentApi.Imports;

/// <summary>Warnings as they come up: the reader's first, then the pipeline's.</summary>
public sealed class WarningList(IEnumerable<ImportWarning> first)
{
    private readonly List<ImportWarning> warnings = [.. first];

    public void Add(int? line, string code, string message) =>
        warnings.Add(new ImportWarning { Line = line, Code = code, Message = message });

    /// <summary>By line; what concerns the whole comes last.</summary>
    public IReadOnlyList<ImportWarning> ByLine() => [.. warnings.OrderBy(warning => warning.Line ?? int.MaxValue)];
}
