using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Partners;

/// <summary>
/// The key with every scope that the environment sets (<c>CONTENTAPI_BOOTSTRAP_KEY</c>). In Development without one,
/// a new one is made at each start.
/// </summary>
public sealed class BootstrapKey
{
    private readonly byte[]? hash;

    public BootstrapKey(IConfiguration configuration, IHostEnvironment environment)
    {
        var key = configuration["CONTENTAPI_BOOTSTRAP_KEY"];
        if (string.IsNullOrEmpty(key) && environment.IsDevelopment())
            key = Generated = $"dev_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";
        if (!string.IsNullOrEmpty(key)) hash = Hash(key);
    }

    /// <summary>The key that was made at this start, to be printed; null where the environment set one.</summary>
    public string? Generated { get; }

    /// <summary>Compares digests in constant time, so that answers' times tell nothing about the key.</summary>
    public bool Matches(string key) => hash is not null && CryptographicOperations.FixedTimeEquals(hash, Hash(key));

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
