using System.Text.Json;

namespace ContentApi.Benchmarks.Limits;

/// <summary>What the server of the limits has to know; it travels in a file.</summary>
public sealed record LimitsSettings(string ConnectionString, string Origin, string ArticleId, string Tag, string Word, IReadOnlyList<KnownAnswer> Answers)
{
    public static LimitsSettings Read(string file) => JsonSerializer.Deserialize<LimitsSettings>(File.ReadAllBytes(file))!;

    public string Write()
    {
        var file = System.IO.Path.GetTempFileName();
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(this));
        return file;
    }
}
