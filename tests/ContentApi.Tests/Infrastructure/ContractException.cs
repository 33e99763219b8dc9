namespace ContentApi.Tests.Infrastructure;

/// <summary>An answer is not as the API description says.</summary>
public sealed class ContractException(string message) : Exception(message);
