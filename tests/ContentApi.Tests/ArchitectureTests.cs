using System.Text.RegularExpressions;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests;

/// <summary>Which room may use which, and how large a file may grow.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 300;

    /// <summary>Everybody may use Platform; Hosting puts everything together.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Platform"] = [],
        ["Partners"] = [],
        ["Taxonomy"] = ["Partners"],
        ["Media"] = ["Articles", "Credits", "Partners"],
        ["Credits"] = ["Media", "Partners"],
        ["CrossLinks"] = ["Articles", "Media", "Partners"],
        ["Articles"] = ["CrossLinks", "Editorial", "Media", "Partners", "Taxonomy"],
        ["Fronts"] = ["Articles", "Partners"],
        ["Editorial"] = ["Articles", "Credits", "CrossLinks", "Media", "Partners", "Taxonomy"],
        ["Imports"] = ["Articles", "Credits", "CrossLinks", "Editorial", "Fronts", "Media", "Partners", "Taxonomy"],
        ["Syndication"] = ["Articles", "Credits", "CrossLinks", "Editorial", "Imports", "Media", "Partners", "Taxonomy"],
        ["Hosting"] = ["Articles", "Credits", "CrossLinks", "Editorial", "Fronts", "Imports", "Media", "Partners", "Syndication", "Taxonomy"],
    };

    [Fact]
    public void A_room_uses_only_the_rooms_that_are_named_for_it()
    {
        var wrong = Sources().SelectMany(file => Usings.Matches(file.Text).Select(match => match.Groups[1].Value)
            .Where(used => used != file.Room && used != "Platform" && !Allowed[file.Room].Contains(used))
            .Select(used => $"{file.Name} uses {used}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_room_has_its_rule() => Assert.Equal(Allowed.Keys.Order(), Sources().Select(file => file.Room).Distinct().Order());

    [Fact]
    public void No_file_is_longer_than_it_can_be_read() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Repository.File("tests"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories))
            .Where(path => !Generated.IsMatch(path)), path => File.ReadLines(path).Count() > LongestFile);

    [Fact]
    public void Visibility_is_decided_in_the_database_alone() => Assert.DoesNotContain(Sources(), file =>
        Judgements.IsMatch(file.Text));

    private static IEnumerable<(string Room, string Name, string Text)> Sources()
    {
        var root = Repository.File("src", "ContentApi");
        return from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               where !Generated.IsMatch(path)
               let name = Path.GetRelativePath(root, path)
               where name != "Program.cs"
               select (name.Split(Path.DirectorySeparatorChar)[0], name, File.ReadAllText(path));
    }

    [GeneratedRegex(@"^using (?:[\w.]+ = )?ContentApi\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Usings { get; }

    [GeneratedRegex(@"(published_at|valid_from|valid_until)\s*[<>]=?\s*(content_now|now)\b")]
    private static partial Regex Judgements { get; }

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex Generated { get; }
}
