namespace ContentApi.Tests.Infrastructure;

/// <summary>Article texts in the newsroom's form.</summary>
public static class Texts
{
    /// <param name="headline">The headline.</param>
    /// <param name="published">The date of the status line, such as <c>14 novembre 2017 à 09:41</c>.</param>
    /// <param name="picture">The credit of the lead picture.</param>
    /// <param name="links">The titles of "Lire aussi" links.</param>
    /// <param name="text">The last paragraph.</param>
    /// <param name="lead">The lead.</param>
    public static string Article(
        string headline, string? published = null, string? picture = null, string[]? links = null, string text = "Le texte de l'article est ici.",
        string lead = "Le chapeau de l'article dit l'essentiel.")
    {
        var status = published is null ? "Publié" : $"Publié le {published}";
        var pictures = picture is null ? "" : $"Une vue du lac pour {headline}. [{picture}]\nLe lac, lundi matin. - [{picture}]\n";
        var crossLinks = string.Concat((links ?? []).Select(title => $">> Lire aussi\u00a0: {title}\n\n"));
        return $"{status}\n\n{headline}\n\n{pictures}{lead}\n\n{text}\n\n{crossLinks}afp/ta\n\nPublié\n";
    }
}
