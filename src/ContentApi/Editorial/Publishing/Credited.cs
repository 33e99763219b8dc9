using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;
using Dapper;

namespace ContentApi.Editorial.Publishing;

/// <summary>No medium goes public without a credit, unless an editor has said why it needs none.</summary>
public sealed class Credited
{
    // Locked against those who take a credit away, or the medium: what is judged here is what is published.
    private const string Judge =
        """
        select id, credit_raw is null and waiver is null as is_bare from medium where id = any(@ids) order by id for key share
        """;

    public async Task<ProblemResult?> RefuseAsync(WriteTransaction write, ArticleContent content)
    {
        var ids = content.Media.Select(use => use.Id).ToList();
        if (ids.Count == 0) return null;
        var media = (await write.QueryAsync<Judged>(Judge, new { ids = ids.ToArray() })).ToDictionary(medium => medium.Id);
        if (ids.Where(id => !media.ContainsKey(id)).ToList() is { Count: > 0 } gone)
            return new ProblemResult(ProblemKinds.Conflict, "A medium of the article was deleted meanwhile.",
                [.. gone.Select(id => JsonInput.Error($"/media/{ids.IndexOf(id)}/id", "unknownMedium", $"There is no medium '{id}' any more.", "Take it out of the article."))]);
        var bare = ids.Where(id => media[id].IsBare).ToList();
        return bare.Count == 0 ? null : new ProblemResult(ProblemKinds.Conflict,
            $"{(bare.Count == 1 ? "A medium has" : $"{bare.Count} media have")} no credit, and without one nothing is published.",
            [.. bare.Select(id => JsonInput.Error($"/media/{ids.IndexOf(id)}/credit", "missingCredit", $"The medium '{id}' has no credit.",
                $"Give it one with 'PATCH /v1/media/{id}', or say with 'credit.waiver' why it needs none."))]);
    }

    [method: ExplicitConstructor]
    private sealed record Judged(Guid Id, bool IsBare);
}
