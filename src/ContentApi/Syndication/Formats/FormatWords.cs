using ContentApi.Articles;
using ContentApi.Media;

namespace ContentApi.Syndication.Formats;

/// <summary>The few words that text forms add, in the article's language; English where it is none of the four.</summary>
internal sealed record FormatWords(
    string Picture, string Graphic, string Video, string Audio,
    string Erratum, string Clarification, string Update, string RightOfReply, string Retraction, string Colon)
{
    private static readonly FormatWords English =
        new("Photo", "Graphic", "Video", "Audio", "Correction", "Clarification", "Update", "Right of reply", "Retraction", ": ");

    private static readonly Dictionary<string, FormatWords> Known = new()
    {
        ["fr"] = new("Photo", "Infographie", "Vidéo", "Audio", "Erratum", "Précision", "Mise à jour", "Droit de réponse",
            "Rétractation", "\u00a0: "),
        ["de"] = new("Foto", "Grafik", "Video", "Audio", "Berichtigung", "Präzisierung", "Aktualisierung", "Gegendarstellung",
            "Widerruf", ": "),
        ["it"] = new("Foto", "Grafico", "Video", "Audio", "Errata corrige", "Precisazione", "Aggiornamento",
            "Diritto di replica", "Ritrattazione", ": "),
    };

    public static FormatWords Of(string language) => Known.GetValueOrDefault(language.Split('-')[0], English);

    public string Name(MediumKind kind) => kind switch
    {
        MediumKind.Video => Video,
        MediumKind.Audio => Audio,
        MediumKind.Graphic => Graphic,
        _ => Picture,
    };

    public string Name(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Clarification => Clarification,
        CorrectionKind.Update => Update,
        CorrectionKind.RightOfReply => RightOfReply,
        CorrectionKind.Retraction => Retraction,
        _ => Erratum,
    };
}
