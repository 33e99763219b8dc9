using System.Text;

namespace ContentApi.Hosting;

/// <summary>
/// Fails at the start where the machine lacks what slugs and dates need. Without ICU, accents are not taken apart and
/// links would silently stop finding their targets; without time zones, dates could not be read.
/// </summary>
public static class RuntimeCheck
{
    public static void Require(string timeZone)
    {
        if ("é".Normalize(NormalizationForm.FormD).Length != 2)
            throw new InvalidOperationException(
                "This .NET runtime has no ICU (globalization is invariant). Use an image with ICU, such as one tagged 'extra', " +
                "and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            throw new InvalidOperationException(
                $"The time zone '{timeZone}' (Import__TimeZone) is not known here. Install tzdata, or correct the name.");
    }
}
