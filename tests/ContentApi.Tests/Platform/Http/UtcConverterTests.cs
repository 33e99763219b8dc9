using System.Globalization;
using System.Text.Json;
using ContentApi.Platform.Http;

namespace ContentApi.Tests.Platform.Http;

public sealed class UtcConverterTests
{
    [Theory]
    [InlineData("2017-11-14T09:41:00+01:00", "2017-11-14T08:41:00Z")]
    [InlineData("2017-11-14T08:41:00.5Z", "2017-11-14T08:41:00.5Z")]
    [InlineData("2017-11-14T08:41:00.120Z", "2017-11-14T08:41:00.12Z")]
    [InlineData("2017-11-14T08:41:00.1239999Z", "2017-11-14T08:41:00.123Z")] // the database keeps milliseconds
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z")]
    [InlineData("2017-01-01T00:30:00+02:00", "2016-12-31T22:30:00Z")]
    public void Writes_RFC_3339_in_UTC(string moment, string text) => Assert.Equal(
        $"\"{text}\"", JsonSerializer.Serialize(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), Json.Options));

    [Fact]
    public void Writes_the_same_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH"); // another calendar
            Assert.Equal("\"2017-11-14T08:41:00Z\"",
                JsonSerializer.Serialize(new DateTimeOffset(2017, 11, 14, 8, 41, 0, TimeSpan.Zero), Json.Options));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Reads_what_the_database_writes() => Assert.Equal(new DateTimeOffset(2017, 11, 14, 8, 41, 0, 120, TimeSpan.Zero),
        JsonSerializer.Deserialize<DateTimeOffset>("\"2017-11-14T09:41:00.12+01:00\"", Json.Options));
}
