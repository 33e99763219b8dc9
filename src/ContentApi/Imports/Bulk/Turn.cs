namespace ContentApi.Imports.Bulk;

/// <summary>
/// A place in a row: chunks are stored side by side, but what depends on their order, such as which of two items with
/// one id came last, is done in it.
/// </summary>
internal sealed class Turn(Task before)
{
    private readonly TaskCompletionSource passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Passed => passed.Task;

    public Task WaitAsync(CancellationToken cancellation) => before.WaitAsync(cancellation);

    public void Pass() => passed.TrySetResult();
}
