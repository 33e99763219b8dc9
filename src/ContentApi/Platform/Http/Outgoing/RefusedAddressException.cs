namespace ContentApi.Platform.Http.Outgoing;

/// <summary>An address that others named leads where nobody is called on their behalf.</summary>
public sealed class RefusedAddressException(string message) : Exception(message);
