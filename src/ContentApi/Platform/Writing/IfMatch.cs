using System.Globalization;
using ContentApi.Platform.Problems;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Platform.Writing;

/// <summary>
/// The version that a caller has seen (<c>If-Match</c>, RFC 9110, section 13.1.1): no change is made to what somebody else
/// has changed meanwhile. Versions are compared strongly, under the tag <c>"w7"</c> that every write returns.
/// </summary>
public static class IfMatch
{
    private const string Hint = "Read it (articles and media with 'view=working'), decide, and send its 'ETag' as 'If-Match'.";

    /// <summary>The tag of a version.</summary>
    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"w{version}\"");

    /// <summary>Why this version may not be changed by this request; null: it may.</summary>
    /// <param name="context">The request.</param>
    /// <param name="version">The present version.</param>
    /// <param name="takesAny">Whether <c>*</c> will do, for what may not wait.</param>
    public static ProblemResult? Refuse(HttpContext context, int version, bool takesAny = false)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
            return new ProblemResult(ProblemKinds.PreconditionRequired, $"Say which version you have seen. {Hint}");
        if (header is ["*"])
            return takesAny ? null : new ProblemResult(ProblemKinds.PreconditionRequired,
                $"'*' does not say which version you have seen. {Hint}");
        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags))
            return new InvalidInputProblem([new InputError
            {
                Parameter = "If-Match",
                Code = "malformed",
                Message = $"'{header}' is no list of entity tags.",
                Hint = $"Quote the tag: {Tag(version)}.",
            }]);
        if (tags.Any(tag => !tag.IsWeak && tag.Tag == Tag(version))) return null;
        return new ProblemResult(ProblemKinds.PreconditionFailed,
            $"You have seen version {string.Join(", ", tags.Select(Seen))}, and somebody has made version {version} of it since. "
            + $"Read it again, and send {Tag(version)} as 'If-Match' if your change still holds.");
    }

    private static string Seen(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.ToString().Trim('"');
        return !tag.IsWeak && text.StartsWith('w') && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version.ToString(CultureInfo.InvariantCulture)
            : tag.ToString();
    }
}
