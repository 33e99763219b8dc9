using System.Text;

namespace ContentApi.Credits;

/// <summary>Text in which an accent and its letter are one character, so that equal names compare equal.</summary>
internal static class Composed
{
    /// <summary>Leaves text alone that is no valid Unicode: a credit is kept, whatever it is.</summary>
    public static string Of(string text) =>
        Ascii.IsValid(text) || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? text : text.Normalize();
}
