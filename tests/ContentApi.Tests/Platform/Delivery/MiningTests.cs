using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ContentApi.Tests.Editorial;
using ContentApi.Tests.Infrastructure;
using ContentApi.Tests.Media;

namespace ContentApi.Tests.Platform.Delivery;

/// <summary>Machines are told whether mining is reserved, in every answer that gives out articles or media.</summary>
public sealed class MiningTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private readonly Desk desk = new(server.Client);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_what_holds_for_what_is_given_out()
    {
        var free = await MediumAsync("allowed");
        var reserved = await MediumAsync("reserved");
        var open = await desk.PublishedAsync("Libre de fouille", new { media = new[] { new { id = free.Id, role = "lead" } } });
        var own = await desk.PublishedAsync("Texte réservé", new { rights = new { dataMining = "reserved" } });
        var shown = await desk.PublishedAsync("Image réservée", new { media = new[] { new { id = reserved.Id, role = "lead" } } });
        foreach (var (path, expected) in new[]
        {
            ($"/v1/articles/{open.Id}", "0"), ($"/v1/articles/{own.Id}", "1"), ($"/v1/articles/{shown.Id}", "1"),
            ($"/v1/articles/{own.Id}?fields=id", "1"), ($"/v1/articles/{own.Id}?format=text", "1"), ($"/v1/articles/{own.Id}?format=ninjs", "1"),
            ($"/v1/articles?ids={open.Id}", "0"), ($"/v1/articles?ids={open.Id},{own.Id}", "1"), ("/v1/articles?q=texte", "1"),
            ($"/v1/media/{free.Id}", "0"), ($"/v1/media/{reserved.Id}", "1"), ("/v1/media", "1"), ($"/v1/media/{free.Id}/articles", "0"),
            ($"/v1/articles/by-slug/{own.Text("slug")}", "1"),
        })
            foreach (var time in new[] { "first", "kept" })
            {
                using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Ct);
                Assert.Equal((200, expected, null), ((int)response.StatusCode, Said(response, "TDM-Reservation"), Said(response, "TDM-Policy")));
                Assert.Contains("TDM-Reservation", response.Headers.GetValues("Access-Control-Expose-Headers").Single());
                using var again = new HttpRequestMessage(HttpMethod.Get, path);
                again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
                using var known = await server.Client.SendAsync(again, Ct);
                Assert.Equal((304, expected), ((int)known.StatusCode, Said(known, "TDM-Reservation")));
            }
        foreach (var path in new[] { "/v1/sections", "/v1/articles?tag=nulle-part" })
        {
            using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Ct);
            Assert.Equal((200, null), ((int)response.StatusCode, Said(response, "TDM-Reservation")));
        }
    }

    [Fact]
    public async Task A_change_of_the_rights_is_said_at_once()
    {
        var medium = await MediumAsync("allowed");
        var article = await desk.PublishedAsync("Droits qui changent", new { media = new[] { new { id = medium.Id, role = "lead" } } });
        Assert.Equal("0", await SaidAsync($"/v1/articles/{article.Id}"));
        await desk.DoAsync("PATCH", $"/v1/media/{medium.Id}", new { rights = new { dataMining = "reserved" } }, medium.Tag);
        Assert.Equal("1", await SaidAsync($"/v1/articles/{article.Id}"));
    }

    [Fact]
    public async Task A_picture_file_says_it_too()
    {
        using var upload = new HttpRequestMessage(HttpMethod.Post, "/v1/media") { Content = new ByteArrayContent(Pictures.Make()) };
        upload.Content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        upload.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestServer.Key);
        using var made = await server.Client.SendAsync(upload, Ct);
        Assert.Equal(201, (int)made.StatusCode);
        var medium = await made.Content.ReadFromJsonAsync<JsonObject>(Ct);
        var changed = await desk.DoAsync("PATCH", $"/v1/media/{medium!["id"]}", new { credit = new { raw = "AFP" }, rights = new { dataMining = "reserved" } }, made.Headers.ETag!.Tag);
        await desk.PublishedAsync("Un fichier réservé", new { media = new[] { new { id = changed.Id, role = "lead" } } });
        Assert.Equal("1", await SaidAsync($"/media/{changed.Id}/320.jpg"));
    }

    [Fact]
    public async Task The_well_known_file_says_what_the_settings_say()
    {
        using var usual = await server.Client.GetAsync(new Uri("/.well-known/tdmrep.json", UriKind.Relative), Ct);
        Assert.Equal("application/json", usual.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""[{"location":"/","tdm-reservation":1}]""", await usual.Content.ReadAsStringAsync(Ct));

        await using var other = await TestServer.StartReadyAsync(
            server.ConnectionString, ("Rights:ReserveMining", "false"), ("Rights:MiningPolicyUrl", "https://example.org/tdm.json"));
        Assert.Equal("""[{"location":"/","tdm-reservation":0,"tdm-policy":"https://example.org/tdm.json"}]""",
            await other.Client.GetStringAsync(new Uri("/.well-known/tdmrep.json", UriKind.Relative), Ct));
        var article = await desk.PublishedAsync("Avec des conditions");
        using var response = await other.Client.GetAsync(new Uri($"/v1/articles/{article.Id}", UriKind.Relative), Ct);
        Assert.Equal(("0", "https://example.org/tdm.json"), (Said(response, "TDM-Reservation"), Said(response, "TDM-Policy")));
    }

    private Task<Desk.Answer> MediumAsync(string mining) => desk.DoAsync("POST", "/v1/media", new
    {
        kind = "image", caption = "Une légende", credit = new { raw = "AFP" }, rights = new { dataMining = mining },
    });

    private async Task<string?> SaidAsync(string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), Ct);
        Assert.Equal(200, (int)response.StatusCode);
        return Said(response, "TDM-Reservation");
    }

    private static string? Said(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? values.Single() : null;
}
