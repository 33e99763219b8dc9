using ContentApi.Taxonomy;

namespace ContentApi.Imports;

/// <summary>The seventeen subjects of IPTC's subject codes, by which agencies have sorted their items since the nineties.</summary>
internal static class SubjectCodes
{
    private static readonly string[] Names =
    [
        "Arts, culture, divertissement et médias", "Criminalité, droit et justice", "Catastrophes et accidents", "Économie, affaires et finance",
        "Éducation", "Environnement", "Santé", "Gens et animaux", "Social", "Vie quotidienne et loisirs", "Politique", "Religion",
        "Science et technologie", "Société", "Sport", "Conflits, guerres et paix", "Météo",
    ];

    /// <summary>The tag of a code's subject; its finer divisions have no name here. Media topics number the subjects alike.</summary>
    public static Tag? TagOf(string? code) =>
        code is { Length: 8 } && code.All(char.IsAsciiDigit) && int.Parse(code.AsSpan(0, 2), provider: null) is var number && number >= 1 && number <= Names.Length
            ? SourceTags.Of(Names[number - 1], uri: $"medtop:{code[..2]}000000")
            : null;
}
