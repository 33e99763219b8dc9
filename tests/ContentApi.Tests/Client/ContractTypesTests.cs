using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ContentApi.Client;
using ContentApi.Client.Contract;

namespace ContentApi.Tests.Client;

/// <summary>The client's types say all that the server says, and nothing else.</summary>
public sealed class ContractTypesTests(RichNewsroom server) : IClassFixture<RichNewsroom>
{
    private static readonly JsonSerializerOptions Strict = new(ClientJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static TheoryData<string, string> Answers => new()
    {
        { "Article", "/v1/articles/{rich}" },
        { "ArticleList", "/v1/articles?include=body,media,crossLinks,corrections&count=exact&facets=section,tag,language,agency" },
        { "ArticleList", "/v1/articles?q=texte&count=estimated" },
        { "ArticleList", "/v1/articles?ids={rich},{withdrawn},01a00000-0000-7000-8000-000000000000" },
        { "ArticleList", "/v1/articles?limit=1" },
        { "PageOf<CrossLink>", "/v1/articles/{rich}/cross-links" },
        { "PageOf<ArticleSummary>", "/v1/articles/{rich}/cited-by" },
        { "PageOf<ArticleSummary>", "/v1/articles/{rich}/related?include=body" },
        { "PageOf<Medium>", "/v1/media?limit=200" },
        { "PageOf<CreditHolder>", "/v1/credits" },
        { "PageOf<SectionWithCount>", "/v1/sections" },
        { "PageOf<TagWithCount>", "/v1/tags" },
        { "Front", "/v1/fronts/une" },
        { "ChangeList", "/v1/changes?limit=200&include=article" },
        { "Digest", "/v1/changes/digest" },
        { "WithdrawnProblem", "/v1/articles/{withdrawn}" },
        { "Problem", "/v1/articles?limt=3" },
        { "Problem", "/v1/articles/nowhere" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Reads_a_real_answer_with_nothing_missing_or_left_over_and_writes_it_again_the_same(string type, string path)
    {
        var json = await TextAsync(path);
        var read = JsonSerializer.Deserialize(json, Named(type), Strict);
        var again = JsonSerializer.Serialize(read, Named(type), Strict);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(again)), $"{json}\n{again}");
    }

    [Fact]
    public async Task There_was_every_kind_of_everything_to_be_read()
    {
        var article = JsonSerializer.Deserialize<Article>(await TextAsync("/v1/articles/{rich}"), Strict)!;
        Assert.Equal(typeof(Block).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType).ToHashSet(),
            article.Body.Select(block => block.GetType()).ToHashSet());
        All(article.Media.Select(medium => medium.Kind));
        All(article.Media.Select(medium => medium.Role));
        All(article.Media.Select(medium => medium.Availability.Reason).OfType<WithheldReason>());
        All(article.Media.Select(medium => medium.Rights.Redistribution));
        All(article.Media.Select(medium => medium.Rights.DataMining));
        All(article.CrossLinks.Select(link => link.State));
        All(article.CrossLinks.Select(link => link.Kind));
        All(article.Corrections.Select(correction => correction.Kind));
        All(article.Tags.Select(tag => tag.Kind));
        Assert.NotEmpty(article.PreviousSlugs);
        Assert.All([article.Section as object, article.Signature, article.Source, article.CorrectedAt, article.Kicker], Assert.NotNull);
        Assert.NotEmpty(article.Authors);
        Assert.Contains(article.Media, medium => medium.Focus is not null);

        static void All<T>(IEnumerable<T> seen) where T : struct, Enum => Assert.Equal(Enum.GetValues<T>().Order(), seen.Distinct().Order());
    }

    [Fact]
    public async Task Each_type_has_the_members_that_the_document_gives_its_schema()
    {
        var schemas = JsonNode.Parse(await TextAsync("/openapi/v1.json"))!["components"]!["schemas"]!.AsObject();
        var types = typeof(Article).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Article).Namespace && !type.IsGenericType && type != typeof(Block)).ToList();
        Assert.True(types.Count > 50, "The client has lost its types.");
        Assert.Empty(types.SelectMany(type => schemas[type.Name] is not JsonObject schema
            ? [$"The document has no '{type.Name}'."]
            : Faults(type, schema)));
        // The working view alone has it.
        static IEnumerable<string> Known(Type type) => type == typeof(CrossLinkState) ? ["embargoed"] : [];

        static IEnumerable<string> Faults(Type type, JsonObject schema)
        {
            var (theirs, ours) = type.IsEnum
                ? (schema["enum"]!.AsArray().Select(value => (string)value!).Except(Known(type)), Enum.GetValues(type).Cast<object>()
                    .Select(value => JsonSerializer.SerializeToNode(value, type, Strict)!.GetValue<string>()))
                : (schema["properties"]!.AsObject().Select(member => member.Key), Strict.GetTypeInfo(type).Properties.Select(member => member.Name)
                    .Concat(type.BaseType == typeof(Block) ? ["kind"] : []));
            return theirs.ToHashSet().SetEquals(ours) ? [] : [$"{type.Name}: {string.Join(',', theirs)} / {string.Join(',', ours)}"];
        }
    }

    private async Task<string> TextAsync(string path)
    {
        var address = path.Replace("{rich}", server.Rich.ToString()).Replace("{withdrawn}", server.Withdrawn.ToString());
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Type Named(string name) => name.Split('<', '>') is [_, var item, _]
        ? typeof(PageOf<>).MakeGenericType(Named(item))
        : typeof(Article).Assembly.GetType($"{typeof(Article).Namespace}.{name}", throwOnError: true)!;
}
