using System.Diagnostics.CodeAnalysis;
using ContentApi.Client.Contract;

namespace ContentApi.Client;

/// <summary>What became of an article that was asked for: it is there, or it was taken back.</summary>
public sealed record ArticleResult
{
    private ArticleResult(Article? article, WithdrawnProblem? withdrawal) => (Article, Withdrawal) = (article, withdrawal);

    /// <summary>The article; null: it was withdrawn.</summary>
    public Article? Article { get; }

    /// <summary>That it was withdrawn, why, and what stands in its place; null: it is there.</summary>
    public WithdrawnProblem? Withdrawal { get; }

    /// <summary>Whether it was withdrawn: whoever has a copy takes it down.</summary>
    [MemberNotNullWhen(true, nameof(Withdrawal))]
    [MemberNotNullWhen(false, nameof(Article))]
    public bool IsWithdrawn => Withdrawal is not null;

    internal static ArticleResult Found(Article article) => new(article, null);

    internal static ArticleResult Withdrawn(WithdrawnProblem withdrawal) => new(null, withdrawal);
}
