using System.Net.Http.Headers;
using ContentApi.Media.Files;
using ContentApi.Platform.Delivery;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Media.Desk;
using ContentApi.Tests.Media.Files;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests.Media.Renditions;

/// <summary>Files are given to whom may see them now, and to nobody else.</summary>
public sealed class RenditionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly MediaDesk desk = new(server);

    [Theory]
    [InlineData("640.jpg", "image/jpeg", 640)]
    [InlineData("320.webp", "image/webp", 320)]
    [InlineData("2560.jpg", "image/jpeg", 1000)]
    public async Task A_published_picture_is_given_with_its_credit_and_what_caches_need(string file, string type, int width)
    {
        var medium = await ShownAsync($"Image {file}");
        using var response = await GetAsync($"/media/{medium}/{file}");
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("public, max-age=", response.Headers.CacheControl?.ToString());
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.NotNull(response.Content.Headers.LastModified);
        Assert.Equal($"medium-{medium}", Assert.Single(response.Headers.GetValues("Surrogate-Key")));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var (picture, _) = await PictureReaderTests.ReadAsync(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(width, picture!.Width);
        Assert.Equal(("Reuters", "Ada Martin", "© Reuters", "Le lac"),
            (picture.Metadata.Credit, picture.Metadata.Creator, picture.Metadata.CopyrightNotice, picture.Metadata.Caption));

        using var head = await GetAsync($"/media/{medium}/{file}", HttpMethod.Head);
        Assert.Equal((200, response.Content.Headers.ContentLength, response.Headers.ETag), ((int)head.StatusCode, head.Content.Headers.ContentLength, head.Headers.ETag));
        using var known = await GetAsync($"/media/{medium}/{file}", ifNoneMatch: response.Headers.ETag);
        Assert.Equal(304, (int)known.StatusCode);
        Assert.Equal(response.Headers.ETag, known.Headers.ETag);
    }

    [Fact]
    public async Task Whether_it_may_be_seen_is_decided_at_each_request()
    {
        var medium = (string)(await desk.TakeAsync(Picture(20), "image/png"))["id"]!;
        var path = $"/media/{medium}/320.jpg";
        await AssertProblemAsync("notFound", path);
        using (var editor = await desk.SendAsync(HttpMethod.Get, path))
            Assert.Equal((200, "no-store, private"), ((int)editor.StatusCode, editor.Headers.CacheControl?.ToString()));

        var article = await desk.ShowAsync(medium, "Une image paraît");
        Assert.Equal(200, await StatusAsync(path));

        await server.ExecuteAsync($"update medium set valid_until = content_now() where id = '{medium}'");
        var problem = await AssertProblemAsync("withheld", path);
        Assert.Contains("licence-expired", problem);
        await server.ExecuteAsync($"update medium set valid_until = null, territories = '{{CH}}' where id = '{medium}'");
        Assert.Contains("territory", await AssertProblemAsync("withheld", path));
        await server.ExecuteAsync($"update medium set territories = '{{}}' where id = '{medium}'");
        Assert.Equal(200, await StatusAsync(path));

        await server.ExecuteAsync($"update publication set published_at = content_now() + interval '1 hour' where article_id = '{article}'");
        await AssertProblemAsync("notFound", path);
        await server.ExecuteAsync($"update publication set published_at = content_now() where article_id = '{article}'");
        Assert.Equal(200, await StatusAsync(path));

        await server.ExecuteAsync($"delete from publication where article_id = '{article}'");
        await AssertProblemAsync("notFound", path);
    }

    [Fact]
    public async Task It_is_never_kept_by_others_past_the_end_of_its_licence()
    {
        var medium = await ShownAsync("Bientôt plus");
        await server.ExecuteAsync($"update medium set valid_until = content_now() + interval '4 seconds' where id = '{medium}'");
        await server.Server.Services.GetRequiredService<ContentClock>().RefreshAsync(TestContext.Current.CancellationToken);
        using var response = await GetAsync($"/media/{medium}/160.jpg");
        Assert.InRange(response.Headers.CacheControl!.MaxAge?.TotalSeconds ?? 0, 0, 3);
    }

    [Theory]
    [InlineData("641.jpg")]
    [InlineData("640.png")]
    [InlineData("0640.jpg")]
    [InlineData("640.JPG")]
    [InlineData("-640.jpg")]
    [InlineData("99999999999999999999.jpg")]
    public async Task Other_widths_and_forms_are_404_and_those_that_are_there_are_named(string file)
    {
        var medium = await ShownAsync($"Pas de {file}");
        Assert.Contains("160, 320, 640, 960, 1280, 1920, 2560", await AssertProblemAsync("notFound", $"/media/{medium}/{file}"));
    }

    [Fact]
    public async Task Addresses_that_were_given_out_go_on_working_when_other_widths_are_offered()
    {
        var medium = await ShownAsync("D'autres tailles");
        await using var changed = await TestServer.StartReadyAsync(server.ConnectionString, ("Media:Widths", "200, 500"));
        foreach (var (width, status) in new[] { (640, 200), (500, 200), (1920, 404) })
        {
            using var response = await changed.Client.GetAsync(new Uri($"/media/{medium}/{width}.jpg", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/media/none/640.jpg")]
    [InlineData("/media/00000000-0000-7000-8000-000000000000/640.jpg")]
    public async Task Unknown_media_are_404(string path) => await AssertProblemAsync("notFound", path);

    [Fact]
    public async Task Parameters_are_refused() =>
        await server.AssertProblemAsync(400, $"/media/{await ShownAsync("Sans paramètres")}/640.jpg?crop=1");

    [Fact]
    public async Task The_addresses_that_answers_name_lead_to_the_files_that_they_describe()
    {
        var medium = await server.GetAsync($"/v1/media/{await ShownAsync("Toutes les tailles")}");
        Assert.Equal(10, medium["renditions"]!.AsArray().Count);
        foreach (var file in medium["renditions"]!.AsArray())
        {
            using var response = await GetAsync((string)file!["url"]!);
            Assert.Equal((string?)file["contentType"], response.Content.Headers.ContentType?.ToString());
            var (picture, _) = await PictureReaderTests.ReadAsync(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(((int?)file["width"], (int?)file["height"]), (picture!.Width, picture.Height));
        }
    }

    [Fact]
    public async Task A_new_credit_goes_into_the_file_that_had_none()
    {
        var taken = await desk.TakeAsync(Pictures.Make(seed: 31), query: "?credit=AFP");
        await desk.ShowAsync((string)taken["id"]!, "Crédit corrigé");
        var path = $"/media/{taken["id"]}/160.jpg";
        using var before = await GetAsync(path);
        using var changed = await desk.PatchAsync((string)taken["id"]!, new { credit = new { raw = "Keystone - Ada Martin" } }, "\"w1\"");
        Assert.Equal(200, (int)changed.StatusCode);
        using var after = await GetAsync(path);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        var (picture, _) = await PictureReaderTests.ReadAsync(await after.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("Keystone - Ada Martin", "Ada Martin"), (picture!.Metadata.Credit, picture.Metadata.Creator));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("webp")]
    public async Task A_corrected_credit_goes_out_in_the_place_of_the_files(string format)
    {
        var medium = await ShownAsync($"La photo est d'une autre {format}");
        using var changed = await desk.PatchAsync(medium, new { credit = new { raw = "AFP - Salomé de Werra" } }, "\"w1\"");
        Assert.Equal(200, (int)changed.StatusCode);
        using var response = await GetAsync($"/media/{medium}/160.{format}");
        var content = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var (picture, _) = await PictureReaderTests.ReadAsync(content);
        Assert.Equal(("AFP - Salomé de Werra", "Salomé de Werra", "© Reuters", "Le lac"),
            (picture!.Metadata.Credit, picture.Metadata.Creator, picture.Metadata.CopyrightNotice, picture.Metadata.Caption));
        Assert.DoesNotContain("Ada Martin", System.Text.Encoding.Latin1.GetString(content));
    }

    [Fact]
    public async Task Pictures_survive_a_restart()
    {
        var medium = await ShownAsync("Après le redémarrage");
        await using var restarted = await TestServer.StartReadyAsync(server.ConnectionString);
        using var response = await restarted.Client.GetAsync(new Uri($"/media/{medium}/640.jpg", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_while_too_many_are_being_made_is_told_when_to_come_back()
    {
        var media = new List<string>();
        for (var i = 0; i < 8; i++) media.Add(await ShownAsync($"Trop à la fois {i}"));
        await using var narrow = await TestServer.StartReadyAsync(server.ConnectionString, ("Media:Concurrency", "1"), ("Media:QueueLength", "0"));
        var answers = await Task.WhenAll(media.SelectMany(medium => new[] { 960, 640 }, (medium, width) => narrow.Client.GetAsync(
            new Uri($"/media/{medium}/{width}.webp", UriKind.Relative), TestContext.Current.CancellationToken)));
        Assert.Contains(answers, answer => (int)answer.StatusCode == 200);
        var refused = answers.Where(answer => (int)answer.StatusCode != 200).ToList();
        Assert.NotEmpty(refused);
        foreach (var answer in refused)
        {
            await ServerFixture.AssertProblemAsync(503, answer);
            Assert.NotNull(answer.Headers.RetryAfter);
        }
    }

    private static byte[] Picture(int seed) => Pictures.Make(PictureFormat.Png, 1000, 500, seed,
        "<photoshop:Credit>Reuters</photoshop:Credit><dc:creator><rdf:Seq><rdf:li>Ada Martin</rdf:li></rdf:Seq></dc:creator>"
        + "<dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>© Reuters</rdf:li></rdf:Alt></dc:rights>"
        + "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>Le lac</rdf:li></rdf:Alt></dc:description>");

    private async Task<string> ShownAsync(string headline)
    {
        var medium = (string)(await desk.TakeAsync(Picture(string.GetHashCode(headline, StringComparison.Ordinal) & 0xFFFF), "image/png"))["id"]!;
        await desk.ShowAsync(medium, headline);
        return medium;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, HttpMethod? method = null, EntityTagHeaderValue? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        if (ifNoneMatch is not null) request.Headers.IfNoneMatch.Add(ifNoneMatch);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<int> StatusAsync(string path)
    {
        using var response = await GetAsync(path);
        return (int)response.StatusCode;
    }

    private async Task<string> AssertProblemAsync(string code, string path)
    {
        var problem = await server.AssertProblemAsync(404, path);
        Assert.Equal(code, (string?)problem["code"]);
        return (string)problem["detail"]!;
    }
}
