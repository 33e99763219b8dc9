using ContentApi.Platform.Http;
using Mapster;

namespace ContentApi.Tests.Platform;

public sealed class MappingTests
{
    [Fact]
    public void Every_mapping_compiles() => Mapping.Compile();

    /// <summary>The control: this is what a forgotten member would do.</summary>
    [Fact]
    public void A_member_without_a_source_is_an_error()
    {
        var config = new TypeAdapterConfig { RequireExplicitMapping = true, RequireDestinationMemberSource = true };
        config.NewConfig<Row, Shape>();
        Assert.ThrowsAny<Exception>(() => config.Compile());
    }

    private sealed record Row(string Headline);

    private sealed record Shape
    {
        public required string Headline { get; init; }
        public required string Lead { get; init; }
    }
}
