using ContentApi.Platform.Database;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Editorial.Publishing;

/// <summary>No medium goes public without a credit, unless an editor has said why it needs none.</summary>
public sealed class Credited
{
    public async Task<ProblemResult?> RefuseAsync(WriteTransaction write, ArticleContent content)
    {
        var ids = content.Media.Select(use => use.Id).ToList();
        if (ids.Count == 0) return null;
        var bare = await write.QueryAsync<Guid>("select id from medium where id = any(@ids) and credit_raw is null and waiver is null", new { ids = ids.ToArray() });
        return bare.Count == 0 ? null : new ProblemResult(ProblemKinds.Conflict,
            $"{(bare.Count == 1 ? "A medium has" : $"{bare.Count} media have")} no credit, and without one nothing is published.",
            [.. bare.Select(id => JsonInput.Error($"/media/{ids.IndexOf(id)}/credit", "missingCredit", $"The medium '{id}' has no credit.",
                $"Give it one with 'PATCH /v1/media/{id}', or say with 'credit.waiver' why it needs none."))]);
    }
}
