namespace ContentApi.Imports.ArticleText;

/// <summary>What a line of content is by itself, before its neighbours are looked at.</summary>
internal enum LineForm
{
    Text,
    Picture,
    CrossLink,

    /// <summary>Begins like a cross-link, but says neither what to do nor with which article.</summary>
    HalfCrossLink,

    /// <summary>Has no letter and no digit.</summary>
    Ornament,
}
