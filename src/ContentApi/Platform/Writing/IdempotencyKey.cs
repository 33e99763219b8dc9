using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ContentApi.Platform.Problems;

namespace ContentApi.Platform.Writing;

/// <summary>
/// The name that a caller gives to one act, so that sending it again is safe (<c>Idempotency-Key</c>, quoted or bare). It is
/// the caller's own, for one route.
/// </summary>
/// <param name="Owner">Whose name it is.</param>
/// <param name="Route">Method and path.</param>
/// <param name="Key">The name.</param>
/// <param name="Request">A digest of all that was asked: another question under the same name is a mistake.</param>
public sealed record IdempotencyKey(string Owner, string Route, string Key, byte[] Request)
{
    public const string Header = "Idempotency-Key";
    public const int MaxLength = 200;

    /// <summary>The key that was sent with a POST; null where none was.</summary>
    public static (IdempotencyKey? Key, ProblemResult? Problem) Read(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var (key, problem) = Read(context);
        if (key is null) return (null, problem);
        using var digest = BeginDigest(context);
        digest.AppendData(body.Span);
        return (key with { Request = digest.GetCurrentHash() }, null);
    }

    /// <summary>A digest of all that was asked, to which the body is still to come.</summary>
    public static IncrementalHash BeginDigest(HttpContext context)
    {
        var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes($"{context.Request.QueryString}\n{context.Request.Headers.IfMatch}\n"));
        return digest;
    }

    /// <summary>The same where the body is still to be read: what was asked is not known yet.</summary>
    public static (IdempotencyKey? Key, ProblemResult? Problem) Read(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.Headers.TryGetValue(Header, out var values)) return (null, null);
        var key = values.ToString();
        if (key.Length > 1 && key[0] == '"' && key[^1] == '"') key = key[1..^1];
        if (values.Count != 1 || key.Length is 0 or > MaxLength || key.Any(character => character is < ' ' or > '~' or '"'))
            return (null, new InvalidInputProblem([new InputError
            {
                Parameter = Header,
                Code = "malformed",
                Message = $"'{Header}' is no key.",
                Hint = $"Send one name of 1 to {MaxLength} letters, digits and signs (ASCII), such as a UUID, with or without quotes.",
            }]));
        var path = request.Path.ToUriComponent();
        return (new IdempotencyKey(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", $"{request.Method} {path}", key, []), null);
    }
}
