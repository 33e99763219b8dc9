using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Microsoft.Security.AntiSSRF;

namespace ContentApi.Platform.Http.Outgoing;

/// <summary>
/// Judges addresses that others have us call. Whoever can make this server call where he himself cannot would read what
/// the machines around it tell each other: so nothing but public addresses, unless a setting names a network.
/// </summary>
public sealed class CallbackAddresses(IOptions<CallbackOptions> options, HostLookup lookup)
{
    private const int FirstFreePort = 1024;
    private static readonly TimeSpan LookupTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Private, shared, reserved, multicast, loopback, clouds' own, and those that carry another address in them.</summary>
    private static readonly IPNetwork[] Special = [.. IPAddressRanges.recommendedLatest.Select(IPNetwork.Parse)];

    /// <summary>All that was ever given out to be reached by everybody; addresses in former forms lie outside.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether a setting opens this address.</summary>
    public bool IsOpened(IPAddress address)
    {
        var plain = Plain(address);
        return options.Value.AllowedNetworks.Any(network => network.Contains(plain));
    }

    /// <summary>Whether it may be connected to.</summary>
    public bool IsAllowed(IPAddress address)
    {
        if (IsOpened(address)) return true;
        var plain = Plain(address);
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && (plain.ScopeId != 0 || !GlobalUnicast.Contains(plain))) return false;
        return !Special.Any(network => network.Contains(plain));
    }

    /// <summary>The addresses to connect to for this host: all that it has, each of which was judged.</summary>
    /// <exception cref="RefusedAddressException">One of them is not to be called.</exception>
    /// <exception cref="SocketException">It has none.</exception>
    public async Task<IPAddress[]> ResolveAsync(Uri url, CancellationToken cancellation)
    {
        if (url.IdnHost.Contains('%')) throw new RefusedAddressException("It names an interface of this machine.");
        var addresses = Literal(url) is { } literal ? [literal]
            : IsLocalName(url) ? Opened(IPAddress.Loopback, IPAddress.IPv6Loopback)
            : await lookup(url.IdnHost, cancellation);
        return Refusal(url, addresses) is { } refusal ? throw new RefusedAddressException(refusal) : addresses;
    }

    /// <summary>Why this address cannot be called, as far as is known now; null: it can. It is judged anew at each call.</summary>
    public async Task<string?> FindFaultAsync(string text, CancellationToken cancellation)
    {
        if (!WebAddress.TryRead(text, out var url)) return "It is no absolute address that begins with 'https://'.";
        if (url.UserInfo.Length > 0) return "It carries a user or a password.";
        if (url.Fragment.Length > 0) return "It has a fragment, which is never sent.";
        if (url.Scheme == Uri.UriSchemeHttp && options.Value.AllowedNetworks.Count == 0) return "It is not encrypted (http).";
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(LookupTimeout);
            await ResolveAsync(url, patience.Token);
            return null;
        }
        catch (RefusedAddressException refused)
        {
            return refused.Message;
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null; // a name that is not known yet may be known when it is called
        }
    }

    private string? Refusal(Uri url, IPAddress[] addresses)
    {
        if (addresses.Length > 0 && addresses.All(IsOpened)) return null;
        if (addresses.Length == 0 || !addresses.All(IsAllowed)) return "It leads to an address that is private, reserved or this machine's own.";
        if (url.Scheme != Uri.UriSchemeHttps) return "It is not encrypted (http).";
        return url.IsDefaultPort || url.Port >= FirstFreePort ? null : $"Port {url.Port} belongs to another service.";
    }

    private IPAddress[] Opened(params IPAddress[] addresses) => [.. addresses.Where(IsOpened)];

    /// <summary>Whether the name is this machine by definition (RFC 6761), whatever a resolver says.</summary>
    private static bool IsLocalName(Uri url)
    {
        var name = url.IdnHost.TrimEnd('.');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The address that stands there in digits, in whichever of their spellings; null: it is a name.</summary>
    private static IPAddress? Literal(Uri url) => IPAddress.TryParse(url.IdnHost.TrimEnd('.'), out var address) ? address : null;

    /// <summary>An IPv4 address in the guise of IPv6 leads to the very same machine.</summary>
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
