using System.Net;
using System.Net.Sockets;
using System.Text;
using ContentApi.Platform.Http.Outgoing;

namespace ContentApi.Tests.Platform.Http.Outgoing;

/// <summary>A call goes to the address that was judged, and nowhere else. The receivers listen on this machine.</summary>
public sealed class CallbackClientTests
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The control: the very same call arrives where the guard lets it.</summary>
    [Theory]
    [InlineData("127.0.0.0/8", 200)]
    [InlineData(null, null)]
    public async Task Calls_this_machine_only_where_a_setting_opens_it(string? opened, int? status)
    {
        using var receiver = new Listener("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        using var client = Client((_, _) => Task.FromResult(new[] { IPAddress.Loopback }), opened);
        var reply = await CallAsync(client, $"http://partner.example:{receiver.Port}/");
        Assert.Equal(status, reply.Status);
        Assert.Equal(status is null ? 0 : 1, receiver.Count);
        if (status is null) Assert.Contains("not called", reply.Error);
    }

    [Fact]
    public async Task Is_not_led_astray_by_a_name_whose_answer_changes()
    {
        using var receiver = new Listener("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        var asked = 0;
        Task<IPAddress[]> Lookup(string host, CancellationToken cancellation) =>
            Task.FromResult(new[] { Interlocked.Increment(ref asked) == 1 ? Public : IPAddress.Loopback });
        var url = $"https://partner.example:{receiver.Port}/";
        Assert.Null(await CallbackAddressTests.Of(Lookup).FindFaultAsync(url, Ct)); // as it is when the address is given
        using var client = Client(Lookup, opened: null);
        var reply = await CallAsync(client, url);
        Assert.Contains("not called", reply.Error);
        Assert.Equal((2, 0), (asked, receiver.Count)); // asked once to connect, and what was answered was judged
    }

    [Fact]
    public async Task Asks_once_for_each_connection_and_connects_to_that_answer()
    {
        using var receiver = new Listener("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Parse("10.0.0.1")]);
        using var client = Client((_, _) => Task.FromResult(new[] { answers.Dequeue() }), opened: "127.0.0.0/8");
        Assert.Equal(200, (await CallAsync(client, $"http://partner.example:{receiver.Port}/")).Status);
        Assert.Contains("not called", (await CallAsync(client, $"http://partner.example:{receiver.Port}/")).Error);
        Assert.Empty(answers);
        Assert.Equal(1, receiver.Count);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.1:{0}/inner")]
    public async Task Does_not_follow_a_redirection(string location)
    {
        using var inner = new Listener("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
        using var receiver = new Listener(
            $"HTTP/1.1 302 Found\r\nLocation: {string.Format(null, location, inner.Port)}\r\nContent-Length: 0\r\n\r\n");
        using var client = Client(null, opened: "127.0.0.0/8");
        var reply = await CallAsync(client, $"http://127.0.0.1:{receiver.Port}/");
        Assert.Equal((302, false), (reply.Status, reply.IsSuccess));
        Assert.Equal(0, inner.Count);
    }

    [Fact]
    public async Task Gives_up_after_a_while()
    {
        using var receiver = new Listener(answer: "");
        using var client = Client(null, opened: "127.0.0.0/8", timeout: "0.3");
        var reply = await CallAsync(client, $"http://127.0.0.1:{receiver.Port}/");
        Assert.Equal("There was no answer in time.", reply.Error);
        Assert.InRange(reply.Duration.TotalSeconds, 0.2, 5);
    }

    [Fact]
    public async Task Reads_only_the_beginning_of_an_answer_without_end()
    {
        using var receiver = new Listener("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n" + new string('x', 100_000));
        using var client = Client(null, opened: "127.0.0.0/8");
        var reply = await CallAsync(client, $"http://127.0.0.1:{receiver.Port}/");
        Assert.Equal((200, 4096), (reply.Status, reply.Body?.Length));
    }

    [Fact]
    public async Task Takes_the_word_of_who_answers_and_dawdles_then()
    {
        using var receiver = new Listener("HTTP/1.1 204 No Content\r\n\r\n");
        using var dawdler = new Listener("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nslow");
        using var client = Client(null, opened: "127.0.0.0/8", timeout: "0.5");
        Assert.True((await CallAsync(client, $"http://127.0.0.1:{receiver.Port}/")).IsSuccess);
        Assert.True((await CallAsync(client, $"http://127.0.0.1:{dawdler.Port}/")).IsSuccess);
    }

    [Theory]
    [InlineData("garbage\r\n\r\n")]
    [InlineData(null)]
    public async Task Tells_a_broken_connection(string? answer)
    {
        using var receiver = new Listener(answer);
        using var client = Client(null, opened: "127.0.0.0/8");
        var reply = await CallAsync(client, $"http://127.0.0.1:{receiver.Port}/");
        Assert.Null(reply.Status);
        Assert.StartsWith("There was no answer", reply.Error);
    }

    [Theory]
    [InlineData("120", 119, 121)]
    [InlineData("-5", null, null)]
    [InlineData("soon", null, null)]
    public async Task Hears_how_long_to_wait(string said, int? least, int? most)
    {
        using var receiver = new Listener($"HTTP/1.1 429 Too Many Requests\r\nRetry-After: {said}\r\nContent-Length: 0\r\n\r\n");
        using var client = Client(null, opened: "127.0.0.0/8");
        var wait = (await CallAsync(client, $"http://127.0.0.1:{receiver.Port}/")).RetryAfter;
        if (least is null) Assert.Null(wait);
        else Assert.InRange(wait!.Value.TotalSeconds, least.Value, most!.Value);
    }

    private static CallbackClient Client(HostLookup? lookup, string? opened, string timeout = "5") =>
        new(CallbackAddressTests.Of(lookup, opened), CallbackAddressTests.Options(opened, timeout), TimeProvider.System);

    private static async Task<CallbackReply> CallAsync(CallbackClient client, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent("{}") };
        return await client.SendAsync(request, Ct);
    }

    /// <summary>Answers every connection with the same bytes and leaves it open; without any it closes it.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly List<TcpClient> clients = [];
        private int count;

        public Listener(string? answer)
        {
            listener.Start();
            _ = AcceptAsync(answer);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public int Count => Volatile.Read(ref count);

        public void Dispose()
        {
            listener.Dispose();
            lock (clients) clients.ForEach(client => client.Dispose());
        }

        private async Task AcceptAsync(string? answer)
        {
            try
            {
                while (true)
                {
                    var client = await listener.AcceptTcpClientAsync();
                    lock (clients) clients.Add(client);
                    Interlocked.Increment(ref count);
                    await client.GetStream().ReadAtLeastAsync(new byte[4096], 1);
                    if (answer is null) client.Dispose();
                    else await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
            {
                // The test is over.
            }
        }
    }
}
