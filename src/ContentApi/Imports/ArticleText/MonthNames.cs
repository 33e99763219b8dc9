using System.Collections.Frozen;

namespace ContentApi.Imports.ArticleText;

/// <summary>The months of the four languages, whole or shortened, in plain letters.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Numbers = new[]
    {
        "janvier janv jan januar janner jaenner gennaio gen january",
        "fevrier fevr fev februar feb febbraio february",
        "mars mar marz maerz marzo march",
        "avril avr april apr aprile",
        "mai mag maggio may",
        "juin jun juni giugno giu june",
        "juillet juil jul juli luglio lug july",
        "aout aug august agosto ago",
        "septembre sept sep september settembre set sett",
        "octobre oct oktober okt ottobre ott october",
        "novembre nov november",
        "decembre dec dezember dez dicembre dic december",
    }.SelectMany((names, index) => names.Split(' ').Select(name => KeyValuePair.Create(name, index + 1)))
        .ToFrozenDictionary();

    public static int? Find(string plainName) => Numbers.TryGetValue(plainName, out var number) ? number : null;
}
