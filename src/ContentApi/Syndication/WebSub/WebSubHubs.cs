using ContentApi.Platform.Http;
using Microsoft.Extensions.Options;

namespace ContentApi.Syndication.WebSub;

/// <summary>Knows the hubs that feeds name.</summary>
public sealed class WebSubHubs(IOptions<WebSubOptions> options)
{
    /// <summary>Where our own hub is.</summary>
    public const string OwnPath = "/websub";

    /// <summary>The hubs' addresses, our own first.</summary>
    public IReadOnlyList<string> Of(PublicAddresses addresses)
    {
        var hubs = new List<string>();
        if (options.Value.Hub) hubs.Add(addresses.Absolute(OwnPath));
        if (options.Value.HubUrl is { } other) hubs.Add(other);
        return hubs;
    }
}
