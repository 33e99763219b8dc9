using ContentApi.Platform.PrivatePostgres;
using Microsoft.Extensions.Configuration;

namespace ContentApi.Tests.Platform.PrivatePostgres;

public sealed class PrivateClusterOptionsTests
{
    [Fact]
    public void Reads_the_settings() =>
        Assert.Equal(new("/data", "/bin", new Uri("https://mirror.example/maven2")),
            Read(("CONTENTAPI_DATA_DIR", "/data"), ("CONTENTAPI_PG_BIN", "/bin"),
                ("CONTENTAPI_PG_REPOSITORY", "https://mirror.example/maven2")));

    [Fact]
    public void Takes_an_empty_setting_for_none() =>
        Assert.Equal(new(), Read(("CONTENTAPI_DATA_DIR", ""), ("CONTENTAPI_PG_REPOSITORY", "")));

    [Fact]
    public void Refuses_a_repository_that_is_no_web_address() =>
        Assert.Throws<PrivateClusterException>(() => Read(("CONTENTAPI_PG_REPOSITORY", "/some/folder")));

    private static PrivateClusterOptions Read(params (string Name, string Value)[] settings) =>
        PrivateClusterOptions.From(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))).Build());
}
