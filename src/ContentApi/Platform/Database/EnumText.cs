using System.Text.Json;

namespace ContentApi.Platform.Database;

/// <summary>An enum as the text that columns and JSON hold.</summary>
public static class EnumText
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
