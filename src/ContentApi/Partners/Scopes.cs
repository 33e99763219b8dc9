namespace ContentApi.Partners;

/// <summary>What a key may do, and the names of the policies that ask for it.</summary>
public static class Scopes
{
    public const string Claim = "scope";
    public const string Read = "read";
    public const string Write = "write";
    public const string Admin = "admin";

    /// <summary>Mining texts and data: what is reserved is not there for a key that has this scope without <c>read</c>.</summary>
    public const string Mine = "mine";

    /// <summary>Reading feeds with a key that stands in their address, and nothing else.</summary>
    public const string Feed = "feed";

    /// <summary>The policy that asks for a key, whatever it may do.</summary>
    public const string Any = "any";

    /// <summary>All that one key may have together.</summary>
    public static readonly IReadOnlyList<string> All = [Read, Write, Admin, Mine];
}
