using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Articles.Search;

/// <summary>How good answers are, by readers' judgement of what answers what (Judged/).</summary>
public sealed class JudgedTests(JudgedTests.Archive server) : IClassFixture<JudgedTests.Archive>
{
    private const int Depth = 10;
    private const double Enough = 0.90;

    [Fact]
    public async Task Answers_are_as_good_as_readers_may_expect()
    {
        var judged = Lines("judged.txt").Select(Judged.Read).ToList();
        Assert.InRange(judged.Count, 120, int.MaxValue);
        var all = new List<double>();
        foreach (var one in judged)
        {
            var page = await server.GetAsync($"/v1/articles?limit={Depth}&q={Uri.EscapeDataString(one.Query)}");
            var found = page["data"]!.AsArray().Select(item => (string)item!["slug"]!).ToList();
            var gain = one.Gain(found.Select(slug => server.Keys[slug]));
            all.Add(gain);
            if (gain < 0.999)
                TestContext.Current.TestOutputHelper!.WriteLine(
                    $"{gain:0.000}  {one.Query}  found: {string.Join(' ', found.Select(slug => server.Keys[slug]))}");
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"nDCG@{Depth} of {all.Count} queries: {all.Average():0.0000}");
        Assert.True(all.Average() >= Enough, $"{all.Average():0.0000}");
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.File("tests", "ContentApi.Tests", "Articles", "Search", "Judged", file)).Where(line => line.Length > 0 && line[0] != '#');

    private sealed record Judged(string Query, IReadOnlyDictionary<string, int> Grades)
    {
        public static Judged Read(string line)
        {
            var parts = line.Split(" = ");
            return new Judged(parts[0], parts[1].Split(' ').Select(grade => grade.Split(':'))
                .ToDictionary(grade => grade[0], grade => grade.Length > 1 ? int.Parse(grade[1], null) : 3));
        }

        public double Gain(IEnumerable<string> found) =>
            Sum(found.Select(key => Grades.GetValueOrDefault(key))) / Sum(Grades.Values.OrderDescending().Take(Depth));

        private static double Sum(IEnumerable<int> grades) =>
            grades.Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
    }

    public sealed class Archive(PostgresFixture postgres) : ServerFixture(postgres)
    {
        /// <summary>The corpus's key of each slug.</summary>
        public Dictionary<string, string> Keys { get; } = [];

        protected override async Task PrepareAsync()
        {
            foreach (var line in Lines("articles.txt"))
            {
                var parts = line.Split('|');
                var item = await ImportAsync($"Publié le 1 mai 2020 à 10:00\n\n{parts[2]}\n\n{parts[3]}\n\n{parts[4]}\n", $"publish=true&language={parts[1]}");
                var article = await GetAsync($"/v1/articles/{item["articleId"]}");
                Assert.Equal(parts[2], (string?)article["headline"]);
                Keys[(string)article["slug"]!] = parts[0];
            }
        }
    }
}
