namespace ContentApi.Client.Contract;

/// <summary>One page of a list.</summary>
public record PageOf<T>
{
    /// <summary>The items of this page, in order.</summary>
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>Where this page is in the list.</summary>
    public required PageInfo Page { get; init; }

    /// <summary>Addresses of this page and of the next; also in the header <c>Link</c> (RFC 8288).</summary>
    public required PageLinks Links { get; init; }
}
