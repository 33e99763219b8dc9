using System.Net;

namespace ContentApi.Platform.Http.Outgoing;

/// <summary>Asks the domain name system for all addresses of a host.</summary>
public delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancellation);
