using System.Net;
using System.Net.Sockets;

namespace ContentApi.Tests.Infrastructure;

/// <summary>A way to the real database that can be opened and cut.</summary>
public sealed class Forwarder : IDisposable
{
    private readonly string host;
    private readonly int targetPort;
    private readonly List<TcpClient> clients = [];
    private TcpListener? listener;

    public Forwarder(string host, int port) => (this.host, targetPort) = (host, port);

    public int Port { get; } = FreePort.Find();

    public void Open()
    {
        var opened = new TcpListener(IPAddress.Loopback, Port);
        opened.Start();
        lock (clients) listener = opened;
        _ = AcceptAsync(opened);
    }

    public void Cut()
    {
        lock (clients)
        {
            listener?.Dispose();
            listener = null;
            foreach (var client in clients) client.Dispose();
            clients.Clear();
        }
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                var client = await from.AcceptTcpClientAsync();
                var target = new TcpClient();
                lock (clients)
                {
                    clients.AddRange([client, target]);
                    if (listener != from) // cut since it was accepted: this one must not outlive it
                    {
                        client.Dispose();
                        target.Dispose();
                        return;
                    }
                }
                _ = CarryAsync(client, target);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }

    private async Task CarryAsync(TcpClient client, TcpClient target)
    {
        try
        {
            await target.ConnectAsync(host, targetPort);
            await Task.WhenAny(client.GetStream().CopyToAsync(target.GetStream()), target.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
        client.Dispose();
        target.Dispose();
    }
}
