using System.Net;
using System.Net.Sockets;
using ContentApi.Platform.Http.Outgoing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Platform.Http.Outgoing;

/// <summary>Nobody can have this server call where he cannot call himself, however he spells it.</summary>
public sealed class CallbackAddressTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://127.0.1/")]
    [InlineData("https://127.255.255.254/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0x7f.0x0.0x0.0x1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://0177.0.0.01/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://①②⑦.⓪.⓪.①/")]
    [InlineData("https://127。0。0。1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://LOCALHOST./")]
    [InlineData("https://a.localhost/")]
    [InlineData("https://0/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://10.1/")]
    [InlineData("https://167772161/")]
    [InlineData("https://012.0.0.1/")]
    [InlineData("https://172.16.0.1/")]
    [InlineData("https://172.31.255.255/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://0xc0a80101/")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://100.100.100.200/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://0xa9fea9fe/")]
    [InlineData("https://0251.0376.0251.0376/")]
    [InlineData("https://2852039166/")]
    [InlineData("https://168.63.129.16/")]
    [InlineData("https://192.0.0.192/")]
    [InlineData("https://192.0.2.1/")]
    [InlineData("https://198.18.0.1/")]
    [InlineData("https://192.88.99.1/")]
    [InlineData("https://224.0.0.1/")]
    [InlineData("https://239.255.255.250/")]
    [InlineData("https://240.0.0.1/")]
    [InlineData("https://255.255.255.255/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[0:0:0:0:0:0:0:1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[0:0:0:0:0:ffff:a9fe:a9fe]/")]
    [InlineData("https://[::127.0.0.1]/")]
    [InlineData("https://[::ffff:0:127.0.0.1]/")]
    [InlineData("https://[64:ff9b::127.0.0.1]/")]
    [InlineData("https://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("https://[64:ff9b:1::a00:1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[2002:a9fe:a9fe::1]/")]
    [InlineData("https://[2001:0:4136:e378:8000:63bf:80ff:fffe]/")]
    [InlineData("https://[2001:db8::1]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://[fc00::1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://[fe80::1%25lo]/")]
    [InlineData("https://[fec0::1]/")]
    [InlineData("https://[ff02::1]/")]
    [InlineData("https://[100::1]/")]
    [InlineData("https://[5f00::1]/")]
    [InlineData("https://[4000::1]/")]
    [InlineData("http://93.184.215.14/")]
    [InlineData("https://93.184.215.14:22/")]
    [InlineData("https://93.184.215.14:25/")]
    [InlineData("https://93.184.215.14:0/")]
    [InlineData("https://user@93.184.215.14/")]
    [InlineData("https://user:password@93.184.215.14/")]
    [InlineData("https://93.184.215.14/#fragment")]
    [InlineData("https://93.184.215.14\\@10.0.0.1/")]
    [InlineData("gopher://93.184.215.14/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//93.184.215.14/")]
    [InlineData("93.184.215.14")]
    [InlineData("")]
    [InlineData("https://")]
    public async Task Refuses(string url) => Assert.NotNull(await Of().FindFaultAsync(url, Ct));

    [Theory]
    [InlineData("https://93.184.215.14/")]
    [InlineData("https://93.184.215.14:8443/hook?x=y")]
    [InlineData("https://[2606:4700:4700::1111]/")]
    [InlineData("https://[::ffff:93.184.215.14]/")]
    [InlineData("https://partner.example/hook")]
    public async Task Takes(string url) => Assert.Null(await Of().FindFaultAsync(url, Ct));

    [Theory]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::ffff:127.0.0.1]:25/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("https://[fd12::1]/")]
    public async Task Takes_what_a_setting_opens(string url) =>
        Assert.Null(await Of(opened: "127.0.0.0/8, 10.1.2.3, fd12::/16").FindFaultAsync(url, Ct));

    [Theory]
    [InlineData("http://10.1.2.4/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://93.184.215.14/")]
    [InlineData("http://partner.example/")]
    public async Task Opens_nothing_beside_it(string url) =>
        Assert.NotNull(await Of(opened: "127.0.0.0/8, 10.1.2.3, fd12::/16").FindFaultAsync(url, Ct));

    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("93.184.215.14 10.0.0.1", false)]
    [InlineData("10.0.0.1 93.184.215.14", false)]
    [InlineData("2606:4700:4700::1111 ::1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    public async Task Judges_every_address_of_a_name(string answer, bool isTaken)
    {
        var guard = Of((_, _) => Task.FromResult(answer.Split(' ').Select(IPAddress.Parse).ToArray()));
        Assert.Equal(isTaken, await guard.FindFaultAsync("https://partner.example/", Ct) is null);
    }

    [Fact]
    public async Task Takes_a_name_that_is_not_known_yet()
    {
        var guard = Of((_, _) => throw new SocketException((int)SocketError.HostNotFound));
        Assert.Null(await guard.FindFaultAsync("https://partner.example/", Ct));
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("everything")]
    public void Does_not_start_with_a_network_that_is_none(string networks) =>
        Assert.Throws<OptionsValidationException>(() => Options(networks));

    internal static CallbackAddresses Of(HostLookup? lookup = null, string? opened = null) => new(Options(opened),
        lookup ?? ((_, _) => Task.FromResult(new[] { IPAddress.Parse("93.184.215.14") })));

    internal static IOptions<CallbackOptions> Options(string? opened, string timeout = "5")
    {
        var options = new CallbackOptions();
        options.Read(new ConfigurationBuilder().AddInMemoryCollection(
            [new("AllowedNetworks", opened), new("TimeoutSeconds", timeout)]).Build());
        return Microsoft.Extensions.Options.Options.Create(options);
    }
}
