namespace ContentApi.Platform.Problems;

/// <summary>A kind of problem: its status, its name for programs and for people, and the text of its page.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The name for programs; the page's address is the same in kebab-case.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Explanation">What it means and what to do about it.</param>
public sealed record ProblemKind(int Status, string Code, string Title, string Explanation)
{
    /// <summary>The last part of the page's address.</summary>
    public string Slug { get; } = string.Concat(
        Code.Select(c => char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : c.ToString()));
}
