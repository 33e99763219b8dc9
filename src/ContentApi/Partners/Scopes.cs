namespace ContentApi.Partners;

/// <summary>What a key may do, and the names of the policies that ask for it.</summary>
public static class Scopes
{
    public const string Claim = "scope";
    public const string Read = "read";
    public const string Write = "write";
    public const string Admin = "admin";

    public static readonly IReadOnlyList<string> All = [Read, Write, Admin];
}
