using System.Security.Cryptography;
using ContentApi.Partners.Keys;

namespace ContentApi.Partners;

/// <summary>
/// The key with every scope that the environment sets (<c>CONTENTAPI_BOOTSTRAP_KEY</c>). In Development without one,
/// a new one is made at each start.
/// </summary>
public sealed class BootstrapKey
{
    private const string Name = "bootstrap";

    private static readonly KnownKey Known = new()
    {
        Name = Name,
        Scopes = Scopes.All,
        Holder = KeyRow.HolderOf(Name, Name, Scopes.All),
    };

    private readonly byte[]? hash;

    public BootstrapKey(IConfiguration configuration, IHostEnvironment environment)
    {
        var key = configuration["CONTENTAPI_BOOTSTRAP_KEY"];
        if (string.IsNullOrEmpty(key) && environment.IsDevelopment())
            key = Generated = $"dev_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";
        if (!string.IsNullOrEmpty(key)) hash = KeyText.HashOf(key);
    }

    /// <summary>The key that was made at this start, to be printed; null where the environment set one.</summary>
    public string? Generated { get; }

    /// <summary>Compares digests in constant time, so that answers' times tell nothing about the key.</summary>
    public KnownKey? Find(string text) =>
        hash is not null && CryptographicOperations.FixedTimeEquals(hash, KeyText.HashOf(text)) ? Known : null;
}
