using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Articles.Blocks;

/// <summary>
/// Block ids of one article, made from content: an equal block has the same id in the next import, wherever it
/// stands then. Equal blocks of one article are told apart by their order.
/// </summary>
public sealed class BlockIds
{
    private const string Alphabet = "abcdefghjkmnpqrstvwxyz0123456789";
    private const int Letters = 22;

    private readonly Dictionary<(string Kind, string Content), int> occurrences = [];
    private readonly HashSet<string> given = [];

    /// <summary>The next block's id.</summary>
    /// <param name="kind">The block's kind as the contract names it.</param>
    /// <param name="content">What makes the block what it is; for media and links their words, not their ids.</param>
    public string Next(string kind, string content)
    {
        var occurrence = occurrences.GetValueOrDefault((kind, content)) + 1;
        // 40 bits are short enough for two of some thousand blocks to meet once in a while.
        string id;
        while (!given.Add(id = Derive(kind, content, occurrence)))
            occurrence++;
        occurrences[(kind, content)] = occurrence;
        return id;
    }

    /// <summary>Eight letters and digits, a letter first, without i, l, o, u, which are easily confused.</summary>
    public static string Derive(string kind, string content, int occurrence)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\0{content}\0{occurrence}"), hash);
        Span<char> id = stackalloc char[8];
        id[0] = Alphabet[hash[0] % Letters];
        for (var at = 1; at < id.Length; at++)
            id[at] = Alphabet[hash[at] & 31];
        return new(id);
    }
}
