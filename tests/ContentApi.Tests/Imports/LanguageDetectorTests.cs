using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Imports;

namespace ContentApi.Tests.Imports;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new();

    [Theory]
    [InlineData("Le Conseil fédéral veut réduire les subventions à l'agriculture dès l'an prochain.")]
    [InlineData("La Ville de Bienne ferme ses piscines\n\nLes bains publics resteront fermés jusqu'au printemps, faute de personnel.")]
    [InlineData("Zurich Insurance et Credit Suisse annoncent une fusion des caisses de pension pour leurs employés.")]
    [InlineData("\"Wir schaffen das\": dix ans après, que reste-t-il de la promesse d'Angela Merkel sur l'accueil des réfugiés ?")]
    [InlineData("Un incendie s'est déclaré mardi dans un immeuble de la Chaux-de-Fonds, sans faire de blessé.")]
    [InlineData("Roger Federer bat Rafael Nadal en trois sets et se qualifie pour la finale du tournoi de Bâle.")]
    [InlineData("Le Tessin vote sur l'initiative \"Prima i nostri\" dimanche, avec une participation qui s'annonce forte.")]
    [InlineData("Les prix de l'immobilier ont augmenté de 3,2 % au deuxième trimestre, selon l'Office fédéral de la statistique.")]
    [InlineData("Nous n'avons pas été informés, dit la conseillère d'Etat chargée de la santé.")]
    [InlineData("Mort de l'écrivaine Anne Perrier, une voix de la poésie romande")]
    [InlineData("Un Boeing de la compagnie United Airlines atterrit en urgence à New York après une panne de moteur.")]
    [InlineData("Les \"gilets jaunes\" sont de retour sur les ronds-points du Doubs")]
    public void French_is_French(string text) => Assert.Equal("fr", Detector.Detect(text));

    [Theory]
    [InlineData("Der Bundesrat will die Subventionen für die Landwirtschaft ab nächstem Jahr kürzen.")]
    [InlineData("Die Stadt Biel schliesst ihre Hallenbäder, weil das Personal fehlt.")]
    [InlineData("Emmanuel Macron und François Hollande treffen sich mit Marine Le Pen in Aix-en-Provence zu einem Gespräch über die Rente.")]
    [InlineData("Der Grosse Rat des Kantons Freiburg hat am Dienstag das neue Velogesetz verabschiedet.")]
    [InlineData("Ein Brand in La Chaux-de-Fonds NE hat in der Nacht auf Mittwoch einen Sachschaden von 200'000 Franken verursacht.")]
    [InlineData("Die Waadtländer Staatsrätin Nuria Gorrite und ihr Kollege Pascal Broulis stellten das Budget in Lausanne vor.")]
    [InlineData("Der Parkplatz beim Spital wird aufgehoben, dafür gibt es künftig ein Tram im Viertelstundentakt.")]
    [InlineData("Das Parlament hat entschieden: Die Spitäler müssen ihre Tarife offenlegen.")]
    [InlineData("FC Basel verliert gegen Servette Genève mit 1:3, weil die Abwehr schläft.")]
    [InlineData("Kein Durchkommen auf der A1: Nach dem Unfall bei Yverdon-les-Bains stauten sich die Autos bis nach Lausanne.")]
    [InlineData("Die Coiffeuse vom Trottoir: Ein Portrait über das Leben in einem Quartier ohne Perron und ohne Glace.")]
    [InlineData("Wer soll das bezahlen? Die Krankenkassenprämien steigen auch 2026.")]
    public void German_is_German_also_as_the_Swiss_write_it(string text) => Assert.Equal("de", Detector.Detect(text));

    [Theory]
    [InlineData("Il Consiglio federale vuole ridurre i sussidi all'agricoltura a partire dall'anno prossimo.")]
    [InlineData("La Città di Lugano chiude le piscine perché non ci sono abbastanza bagnini.")]
    [InlineData("Un incendio è scoppiato nella notte in una palazzina di Bellinzona, nessuno è rimasto ferito.")]
    [InlineData("Il Gran Consiglio ticinese ha approvato il preventivo con una maggioranza di pochi voti.")]
    [InlineData("Emmanuel Macron è arrivato a Roma per incontrare il presidente della Repubblica.")]
    [InlineData("Gli studenti delle scuole medie torneranno in aula lunedì, dopo la chiusura per la neve.")]
    [InlineData("Dalla Leventina al Mendrisiotto: ecco le strade che saranno chiuse questo fine settimana.")]
    [InlineData("La galleria del San Gottardo riapre, ma non per i camion che trasportano merci pericolose.")]
    [InlineData("L'attore è morto nella sua casa di Milano all'età di 84 anni.")]
    [InlineData("Secondo la polizia, il conducente non era in possesso della patente.")]
    [InlineData("Hockey, l'Ambrì batte il Ginevra Servette e si avvicina ai playoff.")]
    [InlineData("I prezzi degli affitti sono aumentati anche nel secondo trimestre.")]
    public void Italian_is_Italian(string text) => Assert.Equal("it", Detector.Detect(text));

    [Theory]
    [InlineData("The Federal Council wants to cut farm subsidies from next year.")]
    [InlineData("The city of Geneva is closing its swimming pools because it cannot find enough staff.")]
    [InlineData("Emmanuel Macron met François Bayrou and Jean-Luc Mélenchon at the Élysée Palace in Paris to discuss the pension reform.")]
    [InlineData("A fire broke out in an apartment building in La Chaux-de-Fonds on Tuesday, but nobody was hurt.")]
    [InlineData("House prices have risen by 3.2 percent in the second quarter, according to the statistics office.")]
    [InlineData("Roger Federer beat Rafael Nadal in three sets to reach the final of the Swiss Indoors.")]
    [InlineData("\"We were not told,\" said the minister who is responsible for health.")]
    [InlineData("Swiss voters have rejected a proposal that would have limited executive pay.")]
    [InlineData("What we know about the collapse of the glacier above the village of Blatten")]
    [InlineData("The rendez-vous at the Café de Flore was a fait accompli for the haute bourgeoisie of the quartier.")]
    [InlineData("CERN switches on its new accelerator after years of repairs, and the physicists are celebrating.")]
    [InlineData("It is not clear who will pay for the tunnel.")]
    public void English_is_English(string text) => Assert.Equal("en", Detector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("ok")]
    [InlineData("2017 - 2026")]
    [InlineData("Federer - Nadal 6:4 6:4")]
    [InlineData("El presidente del Gobierno español anunció ayer nuevas medidas económicas para las familias con menos ingresos.")]
    [InlineData("O presidente da República portuguesa anunciou ontem novas medidas para as famílias com menos rendimentos.")]
    [InlineData("De minister-president heeft gisteren nieuwe maatregelen aangekondigd voor de gezinnen met lage inkomens.")]
    [InlineData("Premier zapowiedział wczoraj nowe środki dla rodzin o niskich dochodach.")]
    [InlineData("Президент объявил вчера о новых мерах поддержки семей.")]
    [InlineData("أعلن الرئيس أمس عن إجراءات جديدة")]
    [InlineData("首相は昨日、新しい対策を発表した。")]
    public void Too_little_or_another_language_is_not_guessed(string text) => Assert.Null(Detector.Detect(text));

    [Theory]
    [InlineData("Les voleurs courent toujours", "fr")]
    [InlineData("Der Hund schläft", "de")]
    [InlineData("Zürich hat gewählt", "de")]
    [InlineData("Il governo non cede", "it")]
    [InlineData("The dog sleeps", "en")]
    [InlineData("Le chat dort", null)]
    [InlineData("Il cane dorme", null)]
    public void Where_small_words_are_few_the_models_must_agree(string text, string? expected) =>
        Assert.Equal(expected, Detector.Detect(text));

    [Fact]
    public void An_article_is_judged_by_headline_lead_and_body_not_by_what_it_links_to()
    {
        var article = Article("Federer - Nadal 6:4 6:4", null, "Die beiden haben sich am Sonntag in Basel getroffen.");
        Assert.Equal("de", Detector.Detect(article));
        var french = article with { Body = [], Lead = "Les deux joueurs se sont vus dimanche à Bâle." };
        Assert.Equal("fr", Detector.Detect(french));
        Assert.Null(Detector.Detect(article with { Body = [] }));
    }

    [Fact]
    public void Half_a_character_where_the_sample_ends_does_no_harm()
    {
        var smiles = string.Concat(Enumerable.Repeat("😀", 4000));
        Assert.Equal("fr", Detector.Detect($"Les voleurs courent toujours. {smiles}"));
        Assert.Equal("fr", Detector.Detect($"Les voleurs courent toujours.{smiles}"));
    }

    private static ImportedArticle Article(string headline, string? lead, string text) => new()
    {
        Headline = headline,
        Lead = lead,
        Body = [new Paragraph { Id = "a1234567", Html = text, Text = text }],
        CrossLinks =
        [
            new()
            {
                Id = Guid.NewGuid(),
                Label = "Lire aussi",
                Kind = CrossLinkKind.Read,
                Title = "Les plus beaux matchs des deux joueurs",
            },
        ],
    };

    [Fact]
    public void Many_threads_may_ask_a_new_detector_at_once()
    {
        var detector = new LanguageDetector();
        // Short enough for the models to be asked, and so to be loaded by all at once.
        Parallel.For(0, 64, new() { MaxDegreeOfParallelism = 8 }, index =>
        {
            Assert.Equal("fr", detector.Detect("Les voleurs courent toujours"));
            Assert.Equal("de", detector.Detect("Zürich hat gewählt"));
        });
    }

    [Fact]
    public void A_long_text_costs_no_more_than_its_beginning()
    {
        var text = string.Concat(Enumerable.Repeat("Le chat est dans la maison avec les enfants. ", 200_000));
        Detector.Detect("Le chat est dans la maison.");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal("fr", Detector.Detect(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
