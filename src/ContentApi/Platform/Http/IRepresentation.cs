using Microsoft.OpenApi;

namespace ContentApi.Platform.Http;

/// <summary>A form, beside JSON, in which an address gives its answer.</summary>
public interface IRepresentation
{
    /// <summary>The name by which <c>format</c> asks for it.</summary>
    string Name { get; }

    string MediaType { get; }

    /// <summary>Whether <c>Accept</c> may ask for it; else only its name does.</summary>
    bool IsNegotiated { get; }

    /// <summary>What the API description says of it.</summary>
    OpenApiSchema Schema { get; }

    /// <summary>Whether it has the addresses of pictures; else their credits only.</summary>
    bool HasFiles => true;

    Rendering Render(object value);
}
