using System.Text;
using ContentApi.Articles.Blocks;
using ContentApi.CrossLinks;
using ContentApi.Imports;

namespace ContentApi.Tests.Imports.ArticleText;

/// <summary>The newsroom's own text is not ours to keep. Where it lies beside the checkout, it must read.</summary>
public sealed class SeedTests
{
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seed = new DirectoryInfo(Path.Combine(folder.FullName, "shared", "seed"));
            if (seed.Exists && seed.EnumerateFiles("*.txt").OrderBy(file => file.Name).FirstOrDefault() is { } file)
                return file.FullName;
        }

        return null;
    }

    [Fact]
    public void The_newsrooms_text_has_its_parts_and_no_warning()
    {
        var path = Find();
        Assert.SkipWhen(path is null, "shared/seed is not beside this checkout.");

        var decoded = TextDecoding.Decode(File.ReadAllBytes(path!), null);
        Assert.Null(decoded.Fault);
        Assert.Empty(decoded.Warnings);
        var result = Reading.Result(decoded.Text!);
        Assert.Null(result.Fault);
        Assert.Empty(result.Warnings);
        var article = result.Article!;

        Assert.NotNull(article.Lead);
        Assert.Equal(6, article.Body.OfType<Paragraph>().Count());
        Assert.Equal(2, article.Body.OfType<Heading>().Count());
        Assert.Single(article.Body.OfType<CrossLinkBlock>());
        Assert.Equal(9, article.Body.Count);
        var picture = Assert.Single(article.Media);
        Assert.NotNull(picture.Alt);
        Assert.NotNull(picture.Caption);
        Assert.Equal("Reuters", picture.Credit.Agency);
        Assert.Equal("Jonathan Ernst", picture.Credit.Creator);
        Assert.Equal("Reuters / Jonathan Ernst", picture.Credit.Display);
        var link = Assert.Single(article.CrossLinks);
        Assert.Equal(("Lire aussi", CrossLinkKind.Read), (link.Label, link.Kind));
        Assert.Equal("afp/ta", article.Signature!.Raw);
        Assert.Equal(["AFP"], article.Signature.Agencies);
        Assert.Equal(["ta"], article.Signature.Initials);
        Assert.Null(article.PublishedAt);
        Assert.Equal("fr", new LanguageDetector().Detect(article));
    }

    [Fact]
    public void The_newsrooms_text_keeps_every_word()
    {
        var path = Find();
        Assert.SkipWhen(path is null, "shared/seed is not beside this checkout.");
        Words.AssertAllKept(File.ReadAllText(path!, Encoding.UTF8), labels: ["Publié"]);
    }
}
