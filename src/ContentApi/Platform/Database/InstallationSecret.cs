using System.Security.Cryptography;
using System.Text;

namespace ContentApi.Platform.Database;

/// <summary>
/// Signs what is given out and has to come back as it was. The secret is the installation's own: the same on every node
/// and after every restart, and in no setting that could leak.
/// </summary>
public sealed class InstallationSecret(ContentDatabase database)
{
    private byte[]? secret;

    /// <param name="purpose">What is signed: what is signed for one purpose is worth nothing for another.</param>
    /// <param name="payload">What is signed.</param>
    /// <param name="length">How many bytes the signature has, 32 at the most.</param>
    /// <param name="cancellation">The caller's patience.</param>
    public async ValueTask<byte[]> SignAsync(
        string purpose, ReadOnlyMemory<byte> payload, int length, CancellationToken cancellation)
    {
        secret ??= await database.LatestAsync<byte[]>("select secret from installation", null, cancellation);
        return HMACSHA256.HashData(secret!, (byte[])[.. Encoding.UTF8.GetBytes(purpose), .. payload.Span])[..length];
    }
}
