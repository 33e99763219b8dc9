using System.Runtime.CompilerServices;
using ContentApi.Platform.Database;

namespace ContentApi.Imports.Bulk;

/// <summary>Stores an import, chunk after chunk, some side by side.</summary>
public sealed class BulkRun(BulkJobs jobs, ChunkImport chunks, BulkSearchIndex index)
{
    private const int SideBySide = 2;

    public async Task RunAsync(BulkJob job, CancellationToken cancellation)
    {
        ContentDatabase.ReadLatest();
        await jobs.StartAsync(job, cancellation);
        await using (await index.GatherAsync(job, cancellation))
            await Parallel.ForEachAsync(ChunksAsync(job, cancellation),
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation },
                    async (next, token) =>
                {
                    try
                    {
                        await chunks.RunAsync(job, next.Chunk, next.Turn, token);
                    }
                    finally
                    {
                        next.Turn.Pass();
                    }
                });
        await jobs.FinishAsync(job, cancellation);
    }

    private async IAsyncEnumerable<(BulkChunk Chunk, Turn Turn)> ChunksAsync(BulkJob job,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var before = Task.CompletedTask;
        for (var position = -1; await jobs.ChunkAfterAsync(job, position,
            cancellation) is { } chunk; position = chunk.Position)
        {
            var turn = new Turn(before);
            yield return (chunk, turn);
            before = turn.Passed;
        }
    }
}
