using System.Text;
using System.Text.Json.Nodes;
using ContentApi.Articles;
using ContentApi.Platform.Fields;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Platform.Fields;

/// <summary>Every selection that an article allows, made from a real answer.</summary>
public sealed class FieldSelectionTests
{
    private static readonly ContractFields Contract = ContractFields.Of(typeof(Article));
    private static readonly byte[] Answer = File.ReadAllBytes(Repository.File("openapi", "examples", "getArticle.200.json"));

    public static TheoryData<string> Paths => [.. PathsOf(Contract)];

    [Theory, MemberData(nameof(Paths))]
    public void Keeps_the_id_and_every_credit(string path)
    {
        var selected = Select(path);
        Assert.NotNull(selected["id"]);
        foreach (var medium in Media(selected)) Assert.NotNull(medium["credit"]!["display"]);
    }

    [Theory, MemberData(nameof(Paths))]
    public void Takes_nothing_that_the_answer_does_not_have(string path) =>
        Assert.True(IsPartOf(Select(path), JsonNode.Parse(Answer)));

    [Fact]
    public void All_together_are_the_answer() =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Answer), Select([.. Contract.Members.Keys])));

    private static JsonObject Select(params string[] paths)
    {
        var selection = new FieldSelection(Contract);
        foreach (var path in paths) selection.Add(Contract, path.Split('.'));
        return JsonNode.Parse(Encoding.UTF8.GetString(selection.From(Answer)))!.AsObject();
    }

    private static IEnumerable<string> PathsOf(ContractFields fields) => fields.Members
        .SelectMany(member => PathsOf(member.Value).Select(inner => $"{member.Key}.{inner}").Prepend(member.Key));

    private static IEnumerable<JsonObject> Media(JsonObject article) =>
        (article["media"]?.AsArray() ?? []).Concat((article["crossLinks"]?.AsArray() ?? [])
            .SelectMany(link => link!["target"]?["media"]?.AsArray() ?? [])).Select(medium => medium!.AsObject());

    private static bool IsPartOf(JsonNode? part, JsonNode? whole) => (part, whole) switch
    {
        (JsonObject some, JsonObject all) => some.All(member => all.ContainsKey(member.Key) && IsPartOf(member.Value, all[member.Key])),
        (JsonArray some, JsonArray all) => some.Count == all.Count && some.Zip(all).All(pair => IsPartOf(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(part, whole),
    };
}
