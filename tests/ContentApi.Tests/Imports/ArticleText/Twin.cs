namespace ContentApi.Tests.Imports.ArticleText;

/// <summary>An invented article in the form of a broadcaster's page that was copied as text.</summary>
internal static class Twin
{
    private const string NoBreakSpace = "\u00A0";

    public const string Text = $"""
        Publié

        Le barrage de Valserine rend ses archives après un siècle de silence

        Les ouvriers du barrage ont tenu un journal de bord. [Alpimage - Odile Perrenoud]
        Odile Perrenoud a photographié les carnets en mars. - [Alpimage - Odile Perrenoud]
        La commune de Valserine a ouvert jeudi les archives de son barrage. Les carnets, restés cent ans dans une cave, racontent un chantier que personne ne voulait plus connaître.

        Les pages ont été numérisées pendant l'hiver par une équipe de la bibliothèque cantonale, qui les dit "lisibles de bout en bout".

        Selon l'archiviste, les ouvriers y notaient chaque soir la hauteur de l'eau, le prix du pain et le nom des malades.

        Trente carnets retrouvés

        La cave se trouvait sous l'ancienne école. Un concierge en gardait la clef sans savoir ce qu'elle ouvrait, et les carnets étaient dans des caisses marquées "outils".

        Les historiens y voient une source rare, car l'entreprise avait détruit ses propres papiers en 1931.

        Un lac encore plein

        Le barrage sert toujours et son lac n'a jamais été vidé. La commune veut le faire une fois, pour voir ce qu'il cache.

        D'ici là, les carnets seront montrés dans l'église, un par semaine, et lus à haute voix le dimanche soir.

        >> Lire aussi{NoBreakSpace}: Les villages noyés que la sécheresse fait réapparaître

        atl/om

        Publié
        """;
}
