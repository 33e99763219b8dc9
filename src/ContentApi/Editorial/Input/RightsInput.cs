using System.ComponentModel.DataAnnotations;
using ContentApi.Media;

namespace ContentApi.Editorial.Input;

/// <summary>Whose the text is and what may be done with it.</summary>
public sealed record RightsInput
{
    /// <summary>Who holds the copyright.</summary>
    [MaxLength(300)]
    public string? CopyrightHolder { get; init; }

    /// <summary>The notice to print.</summary>
    [MaxLength(1000)]
    public string? CopyrightNotice { get; init; }

    /// <summary>Terms of use in words.</summary>
    [MaxLength(5000)]
    public string? UsageTerms { get; init; }

    /// <summary>Whether text and data mining is allowed or reserved.</summary>
    public DataMining DataMining { get; init; } = DataMining.Allowed;
}
