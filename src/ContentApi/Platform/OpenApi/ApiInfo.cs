using Microsoft.OpenApi;

namespace ContentApi.Platform.OpenApi;

/// <summary>What the document says of the whole API.</summary>
public static class ApiInfo
{
    public static readonly IReadOnlyList<(string Name, string Description)> Tags =
    [
        ("Articles", "Published articles: text in blocks, media with their credits, links."),
        ("Cross-links", "“Lire aussi”: where an article leads, and from where articles lead to it."),
        ("Fronts", "Front pages: articles in the editors' order."),
        ("Media", "Pictures, videos, sounds and graphics, each with its credit and its rights."),
        ("Credits", "Agencies and creators, as media credit them."),
        ("Taxonomy", "Sections and tags, with counts."),
        ("Feeds", "Articles for feed readers, RSS, Atom and JSON Feed, and for search engines."),
        ("Editorial", "Writing, publishing, correcting, taking back: for the newsroom."),
        ("Imports", "Taking articles in."),
        ("Your access", "What your key may do, and what was delivered to you."),
        ("Administration", "Partners, their terms, keys and usage; and who did what."),
        ("Operations", "What an orchestrator asks."),
    ];

    private const string Description =
        """
        A headless content API for newsrooms.

        **Reading** needs no key unless the installation says so. **GET and HEAD** work alike on every address that is
        listed with GET. Every member of a schema is always there: an absent value is `null` or `[]`.

        **Keys** travel as `Authorization: Bearer <key>`, and in no other way. A key that is sent has to be valid, also where
        none is needed. What a caller may not know of is 404.

        **Lists** are walked by `page.nextCursor`, or by the address in `links.next`, which is also in the header `Link`
        (RFC 8288). A cursor marks a place in the order: nothing is skipped or repeated while articles come and go.

        **Writing** needs the scope `write`. What is public and the working copy are two things: changes are made to the working
        copy (`view=working`), under the entity tag `"w<version>"`, which `If-Match` has to name: 428 without, 412 where somebody
        was faster. POSTs take an `Idempotency-Key`: sent again within 24 hours, the same request is answered the same and done
        once. Members that cannot be written are accepted while they say what is so anyway.

        **Errors** are `application/problem+json` (RFC 9457), for unknown addresses and methods too. `type` leads to a page
        about the kind of problem, `code` is for programs, `errors` names every fault of the input at once, with a hint. An
        unknown parameter is refused by name, never ignored.

        **Every answer** carries `X-Request-Id`: yours, if you send one of up to 100 letters, digits, `.`, `_` and `-`.

        What the server refuses before it reads a request has no problem document: 400 for a malformed request line or header,
        408 for a request that does not arrive in time, 414 and 431 for one whose line or headers are too long.
        """;

    public static OpenApiInfo Create() => new()
    {
        Title = "ContentApi",
        Version = "1",
        Description = Description,
        License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
    };
}
