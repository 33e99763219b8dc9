using System.Diagnostics;
using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Formats;

/// <summary>Judges documents by the schemas of their standards.</summary>
internal static class Judges
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Syndication", "Formats", "Schemas");
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly Lazy<XmlSchemaSet> NewsMlG2Schemas = new(Compile);
    private static Process? ninjs;

    /// <summary>What of a ninjs document does not hold; formats such as addresses and moments count.</summary>
    public static async Task<IReadOnlyList<string>> OfNinjsAsync(string document)
    {
        await Gate.WaitAsync();
        try
        {
            ninjs ??= await SchemaValidator.StartAsync("ninjs.js",
                Path.Combine(Folder, "ninjs-schema_3.1.json"), Path.Combine(Folder, "GeoJSON-schema.json"));
            await ninjs.StandardInput.WriteLineAsync(JsonSerializer.Serialize(document));
            await ninjs.StandardInput.FlushAsync();
            var answer = await ninjs.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException($"The validator ended: {await ninjs.StandardError.ReadToEndAsync()}");
            return JsonSerializer.Deserialize<List<string>>(answer)!;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>What of a NewsML-G2 document does not hold.</summary>
    public static IReadOnlyList<string> OfNewsMlG2(string document)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema, Schemas = NewsMlG2Schemas.Value, XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit,
        };
        // Without this what no schema knows is passed over, the root among it.
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) =>
        {
            // XHTML may stand in it, and has no schema here.
            if (fault.Severity == XmlSeverityType.Error || !(fault.Message.Contains("http://www.w3.org/1999/xhtml", StringComparison.Ordinal)
                    || fault.Message.StartsWith("Could not find schema information for the attribute", StringComparison.Ordinal)))
                faults.Add(fault.Message);
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(document), settings);
            while (reader.Read()) { }
        }
        catch (XmlException exception)
        {
            faults.Add(exception.Message);
        }
        return faults;
    }

    private static XmlSchemaSet Compile()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in new[] { "xml.xsd", "NewsML-G2_2.35-spec-All-Power.xsd" })
        {
            using var reader = XmlReader.Create(Path.Combine(Folder, name), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            schemas.Add(null, reader);
        }
        schemas.Compile();
        return schemas;
    }
}
