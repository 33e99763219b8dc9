namespace ContentApi.CrossLinks;

/// <summary>What a link's words may mean: a headline, a slug, or an address.</summary>
/// <param name="TitleKey">The headline without accents, case, spaces and punctuation.</param>
/// <param name="Slug">The slug that the words name, alone or in one of our addresses.</param>
/// <param name="Language">The language that such an address names.</param>
/// <param name="Href">The words, where they are an address.</param>
public sealed record LinkAim(string TitleKey, string? Slug, string? Language, string? Href);
