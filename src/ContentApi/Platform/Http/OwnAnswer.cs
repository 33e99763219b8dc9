namespace ContentApi.Platform.Http;

/// <summary>What this API answers to anybody who asks for an address.</summary>
public sealed record OwnAnswer(int Status, string? ContentType, byte[] Body)
{
    public bool IsOk => Status == StatusCodes.Status200OK;
}
