using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace ContentApi.Platform.Http.Outgoing;

/// <summary>Which addresses that others name may be called (<c>Callbacks__…</c>).</summary>
public sealed class CallbackOptions
{
    private const StringSplitOptions Clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>
    /// Networks that may be called although they are private or reserved, over http as well, and at any port. None unless
    /// set: then only public addresses are called, over https.
    /// </summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; private set; } = [];

    /// <summary>Seconds after which a call is given up.</summary>
    [Range(0.1, 60)]
    public double TimeoutSeconds { get; private set; } = 15;

    /// <summary>Takes the networks from one text with commas, or from a list.</summary>
    public void Read(IConfiguration section)
    {
        TimeoutSeconds = section.GetValue(nameof(TimeoutSeconds), TimeoutSeconds);
        var networks = section.GetSection(nameof(AllowedNetworks));
        AllowedNetworks = [.. networks.GetChildren().Prepend(networks)
            .SelectMany(part => (part.Value ?? "").Split(',', Clean)).Select(Parse).Distinct()];
    }

    /// <summary>A network, or an address that is one by itself.</summary>
    private static IPNetwork Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        if (IPAddress.TryParse(text, out var address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        throw new OptionsValidationException(nameof(CallbackOptions), typeof(CallbackOptions),
        [
            $"'{text}' (Callbacks__AllowedNetworks) is no network. Give networks such as '10.1.0.0/16' or 'fd12:3456::/48', " +
            "separated by commas.",
        ]);
    }
}
