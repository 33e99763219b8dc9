using ContentApi.Platform.Delivery.Purging;
using Microsoft.Extensions.Configuration;

namespace ContentApi.Tests.Platform.Delivery.Purging;

public sealed class CdnOptionsTests
{
    [Fact]
    public void Addresses_come_as_one_text_or_as_a_list()
    {
        string[] expected = ["http://a.example/", "https://b.example/purge"];
        Assert.Equal(expected, Read(("Cdn:PurgeUrls", " http://a.example/ , https://b.example/purge,")));
        Assert.Equal(expected, Read(("Cdn:PurgeUrls:0", "http://a.example/"), ("Cdn:PurgeUrls:1", "https://b.example/purge")));
        Assert.Empty(Read(("Cdn:PurgeUrls", "")));
        Assert.Empty(Read());
    }

    private static IEnumerable<string> Read(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
        var options = new CdnOptions();
        options.Read(configuration.GetSection("Cdn"));
        return options.PurgeUrls.Select(address => address.OriginalString);
    }
}
