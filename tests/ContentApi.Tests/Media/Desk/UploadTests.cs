using System.Net.Http.Headers;
using ContentApi.Media.Files;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Media.Desk;

/// <summary>Pictures that are sent in become media that say what their files say.</summary>
public sealed class UploadTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly MediaDesk desk = new(server);

    [Fact]
    public async Task Creator_credit_copyright_caption_and_terms_come_from_the_file()
    {
        using var response = await desk.UploadAsync(Pictures.Reference);
        var medium = await MediaDesk.BodyAsync(201, response);
        Assert.Equal("\"w1\"", response.Headers.ETag?.ToString());
        Assert.EndsWith($"/v1/media/{medium["id"]}?view=working", response.Headers.Location!.ToString());
        Assert.Equal("Credit Line (ref2017.1) - Creator1 (ref2017.1), Creator2 (ref2017.1)", (string?)medium["credit"]!["raw"]);
        Assert.Equal("Credit Line (ref2017.1)", (string?)medium["credit"]!["agency"]);
        Assert.Equal("Creator1 (ref2017.1), Creator2 (ref2017.1)", (string?)medium["credit"]!["creator"]);
        Assert.Equal("Copyright (Notice) 2017.1 IPTC - www.iptc.org  (ref2017.1)", (string?)medium["copyrightNotice"]);
        Assert.Equal("The description aka caption (ref2017.1)", (string?)medium["caption"]);
        Assert.Equal("Rights Usage Termns (ref2017.1)", (string?)medium["rights"]!["usageTerms"]);
        Assert.Equal("http://www.WebStatementOfRights.org/2017.1", (string?)medium["rights"]!["licenseUrl"]);
        Assert.Null(medium["publishedVersion"]);
    }

    [Theory]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.Png)]
    [InlineData(PictureFormat.Webp)]
    public async Task Each_form_is_kept_byte_for_byte_and_offered_in_widths_up_to_its_own(PictureFormat format)
    {
        var picture = Pictures.Make(format, 1000, 500, seed: 7, xmp: "<photoshop:Credit>AFP</photoshop:Credit>");
        var medium = await desk.TakeAsync(picture, format.MediaType());
        Assert.Equal("AFP", (string?)medium["credit"]!["display"]);
        var renditions = medium["renditions"]!.AsArray();
        Assert.Equal(
            ["160 80 image/jpeg", "320 160 image/jpeg", "640 320 image/jpeg", "960 480 image/jpeg", "1000 500 image/jpeg",
             "160 80 image/webp", "320 160 image/webp", "640 320 image/webp", "960 480 image/webp", "1000 500 image/webp"],
            renditions.Select(file => $"{file!["width"]} {file["height"]} {file["contentType"]}"));
        Assert.All(renditions, file => Assert.StartsWith($"{server.Server.Address}media/{medium["id"]}/", (string?)file!["url"]));
        var storage = (IMediaStorage)server.Server.Services.GetService(typeof(IMediaStorage))!;
        Assert.Equal(picture, await storage.ReadAsync(FileDigest.Of(picture), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_file_is_the_same_medium_also_when_twenty_bring_it_at_once()
    {
        var picture = Pictures.Make(seed: 11);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.UploadAsync(picture)));
        Assert.Single(answers, answer => (int)answer.StatusCode == 201);
        Assert.Equal(19, answers.Count(answer => (int)answer.StatusCode == 200));
        var ids = await Task.WhenAll(answers.Select(async answer => (string?)(await MediaDesk.BodyAsync((int)answer.StatusCode, answer))["id"]));
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task What_is_said_beside_wins_over_the_file()
    {
        var picture = Pictures.Make(seed: 12, xmp: "<photoshop:Credit>AFP</photoshop:Credit><photoshop:Headline>Un titre</photoshop:Headline>");
        var medium = await desk.TakeAsync(picture, query: "?credit=Reuters%20-%20Ada%20Martin&alt=Un%20lac");
        Assert.Equal(("Reuters", "Ada Martin"), ((string?)medium["credit"]!["agency"], (string?)medium["credit"]!["creator"]));
        Assert.Equal(("Un titre", "Un lac"), ((string?)medium["caption"], (string?)medium["alt"]));
    }

    [Fact]
    public async Task A_file_that_says_nothing_is_kept_without_a_credit_and_a_waiver_is_noted()
    {
        var medium = await desk.TakeAsync(Pictures.Make(seed: 13), query: "?waiver=Photo%20de%20famille");
        Assert.Equal(("", "", "Photo de famille"),
            ((string?)medium["credit"]!["raw"], (string?)medium["credit"]!["display"], (string?)medium["credit"]!["waiver"]));
        Assert.Equal("bootstrap Photo de famille", await server.ScalarAsync<string>(
            $"select actor || ' ' || (detail ->> 'reason') from audit where action = 'medium.creditWaived' and medium_id = '{medium["id"]}'"));
    }

    [Theory]
    [InlineData("tooManyPixels")]
    [InlineData("damaged")]
    [InlineData("notAPicture")]
    [InlineData("mistaken")]
    [InlineData("tooLong")]
    public async Task What_cannot_be_taken_is_told_and_leaves_nothing(string code)
    {
        var before = await server.ScalarAsync<long>("select count(*) from medium");
        using var response = code switch
        {
            "tooManyPixels" => await desk.UploadAsync(Pictures.PngHeader(30_000, 30_000), "image/png"),
            "damaged" => await desk.UploadAsync(Pictures.Make(seed: 14)[..^200]),
            "notAPicture" => await desk.UploadAsync("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()),
            "mistaken" => await desk.UploadAsync(Pictures.Make(PictureFormat.Webp, seed: 14), "image/jpeg"),
            _ => await desk.UploadAsync(Pictures.Make(seed: 14,
                xmp: $"<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>{new string('x', 5001)}</rdf:li></rdf:Alt></dc:description>")),
        };
        var problem = await ServerFixture.AssertProblemAsync(400, response);
        Assert.Equal(code, (string?)problem["errors"]![0]!["code"]);
        Assert.NotNull((string?)problem["errors"]![0]!["hint"]);
        Assert.Equal(before, await server.ScalarAsync<long>("select count(*) from medium"));
    }

    [Theory]
    [InlineData("image/gif")]
    [InlineData("image/svg+xml")]
    [InlineData("text/plain")]
    public async Task Other_media_types_are_415(string type)
    {
        using var response = await desk.UploadAsync("GIF89a"u8.ToArray(), type);
        await ServerFixture.AssertProblemAsync(415, response);
    }

    [Fact]
    public async Task More_than_10_MB_are_413()
    {
        using var response = await desk.UploadAsync(new byte[10 * 1024 * 1024 + 1]);
        await ServerFixture.AssertProblemAsync(413, response);
    }

    [Fact]
    public async Task Nobody_sends_in_without_a_key()
    {
        using var content = new ByteArrayContent(Pictures.Make());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("image/jpeg");
        using var response = await server.Client.PostAsync(new Uri("/v1/media", UriKind.Relative), content, TestContext.Current.CancellationToken);
        await ServerFixture.AssertProblemAsync(401, response);
    }

    [Fact]
    public async Task Control_characters_in_the_metadata_are_left_out()
    {
        var medium = await desk.TakeAsync(Pictures.Make(seed: 15, xmp: "<photoshop:Credit>A&#0;F&#x8;P</photoshop:Credit>"));
        Assert.Equal("AFP", (string?)medium["credit"]!["raw"]);
    }
}
