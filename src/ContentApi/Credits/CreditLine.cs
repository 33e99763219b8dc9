using ContentApi.Media;

namespace ContentApi.Credits;

/// <summary>Puts a credit together whose parts are known.</summary>
public static class CreditLine
{
    /// <summary>Where nobody is credited.</summary>
    public static Credit None { get; } = new() { Raw = "", Agency = null, Creator = null, Display = "" };

    /// <summary>The credit as a newsroom writes it: <c>Agency - Creator</c>, or the one that there is.</summary>
    public static string Raw(string? agency, string? creator) => string.Join(" - ", new[] { agency, creator }.OfType<string>());

    public static Credit Compose(string raw, string? agency, string? creator) => new()
    {
        Raw = raw,
        Agency = agency,
        Creator = creator,
        Display = agency is null || creator is null ? agency ?? creator ?? raw : $"{agency} / {creator}",
    };
}
