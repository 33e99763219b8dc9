using ContentApi.Platform.Delivery;

namespace ContentApi.Tests.Platform.Delivery;

public sealed class AcceptedCodingsTests
{
    [Theory]
    [InlineData(null, false, false)]
    [InlineData("", false, false)]
    [InlineData("identity", false, false)]
    [InlineData("gzip, deflate, br, zstd", true, true)]
    [InlineData("GZip", false, true)]
    [InlineData("br;q=1.0, gzip;q=0.5", true, true)]
    [InlineData("br;q=0.4, gzip;q=0.5", false, true)]
    [InlineData("br ; q=0 , gzip", false, true)]
    [InlineData("br;q=0.000, gzip;q=0.001", false, true)]
    [InlineData("*", false, true)]
    [InlineData("br, *;q=0", true, false)]
    [InlineData("gzip;q=0, *", false, false)]
    [InlineData("gzip;q=0, *, br", true, false)]
    [InlineData("bro, xgzip", false, false)]
    public void A_coding_is_chosen_by_its_name_and_weight(string? header, bool brotli, bool gzip) =>
        Assert.Equal(new AcceptedCodings(brotli, gzip), AcceptedCodings.Of(header));
}
