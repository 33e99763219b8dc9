using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Partners.Keys;

/// <summary>
/// A key as its holder has it: 256 bits of chance. Only its digest is kept; nothing slower than SHA-256 is needed, since
/// nobody guesses one.
/// </summary>
/// <param name="Text">The key.</param>
/// <param name="Prefix">Its beginning, by which people tell keys apart.</param>
/// <param name="Hash">Its digest.</param>
public sealed record KeyText(string Text, string Prefix, byte[] Hash)
{
    public const string Mark = "ca_";
    private const int Bytes = 32;
    private const int Length = 46;
    private const int PrefixLength = 11;

    public static KeyText New()
    {
        var text = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return new KeyText(text, text[..PrefixLength], HashOf(text));
    }

    /// <summary>Whether the text could be a key: what could not is refused without a look at the database.</summary>
    public static bool LooksRight(string text) => text.Length == Length && text.StartsWith(Mark, StringComparison.Ordinal);

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>Not the record's own text, in which the key would be.</summary>
    public override string ToString() => Prefix;
}
