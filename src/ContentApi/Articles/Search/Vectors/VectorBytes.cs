using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ContentApi.Articles.Search.Vectors;

/// <summary>Writes a tsvector as the database sends and takes it: each lexeme once, with its places and their
/// weights.</summary>
internal sealed class VectorBytes
{
    /// <summary>Of a lexeme that stands there more often, the database keeps only the first places.</summary>
    private const int MostPlaces = 240;

    private readonly Dictionary<string, (int First, int Last, int Count)> lexemes = new(StringComparer.Ordinal);
    private readonly List<(ushort Place, int Next)> places = [];
    private readonly ArrayBufferWriter<byte> bytes = new();
    private int count;

    /// <summary>Whether a lexeme stands there too often to be written here.</summary>
    public bool IsTooMuch { get; private set; }

    /// <summary>A lexeme without a place.</summary>
    public void Mark(string lexeme) => lexemes.Add(lexeme, (-1, -1, 0));

    /// <summary>The lexeme that stands next.</summary>
    /// <param name="lexeme">The lexeme.</param>
    /// <param name="weight">A to D.</param>
    public void Add(string lexeme, char weight)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(lexemes, lexeme, out var isKnown);
        var at = places.Count;
        places.Add(((ushort)(('D' - weight) << 14 | ++count), -1));
        if (isKnown) CollectionsMarshal.AsSpan(places)[entry.Last].Next = at;
        entry = isKnown ? (entry.First, at, entry.Count + 1) : (at, at, 1);
        if (entry.Count > MostPlaces) IsTooMuch = true;
    }

    /// <summary>Gives what was added, and begins anew.</summary>
    public byte[] Take()
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), lexemes.Count);
        bytes.Advance(4);
        foreach (var (lexeme, entry) in lexemes)
        {
            Encoding.UTF8.GetBytes(lexeme, bytes);
            bytes.Write<byte>([0]);
            Write((ushort)entry.Count);
            for (var at = entry.First; at >= 0; at = places[at].Next) Write(places[at].Place);
        }
        var taken = bytes.WrittenSpan.ToArray();
        lexemes.Clear();
        places.Clear();
        bytes.ResetWrittenCount();
        (count, IsTooMuch) = (0, false);
        return taken;
    }

    private void Write(ushort number)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes.GetSpan(2), number);
        bytes.Advance(2);
    }
}
