using System.Globalization;

namespace ContentApi.Imports.Bulk.Lines;

/// <summary>A place in a line's JSON, spelt out (RFC 6901) only where there is a fault.</summary>
internal readonly record struct Place(string List, int Index = -1, string? Member = null, int Inner = -1,
    string? InnerMember = null)
{
    public override string ToString() => $"/{List}{Step(Index)}{Step(Member)}{Step(Inner)}{Step(InnerMember)}";

    private static string Step(int index) => index < 0 ? "" : "/" + index.ToString(CultureInfo.InvariantCulture);

    private static string Step(string? member) => member is null ? "" : "/" + member;
}
