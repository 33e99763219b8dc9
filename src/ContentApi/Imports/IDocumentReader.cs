namespace ContentApi.Imports;

/// <summary>Reads one format.</summary>
public interface IDocumentReader
{
    /// <summary>Its name in <see cref="ImportFormats"/>.</summary>
    string Format { get; }

    /// <param name="text">The document as it was decoded, without NUL and control characters.</param>
    ReadDocument Read(string text);
}
