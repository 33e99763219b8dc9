using System.Globalization;
using System.Text.RegularExpressions;
using ContentApi.Platform.Fields;
using ContentApi.Platform.Http;

namespace ContentApi.Platform.Queries;

/// <content>Lists of values, moments and fields.</content>
public sealed partial class QueryReader
{
    private const int LongestName = 300;
    private const int MostFields = 100;
    private const string MomentPattern = @"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2}))?$";
    private const string FieldRules =
        "Only these members of each article, by comma, with dots into what they hold, such as `headline,media.renditions.url`: "
        + "the answer has fewer members than its schema requires. `id`, the `kind` of blocks, and the credit of every medium "
        + "that is shown always stay. ";
    private static readonly string[] MomentFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Names to filter by, case and accents aside.</summary>
    public ValueList Names(string name, string description) =>
        Values(name, description, "^[^,]+$", text => text.Length <= LongestName && Platform.Slug.Key(text).Length > 0 ? text : null,
            $"Give names with a letter or a digit, of at most {LongestName} characters; commas separate them.");

    /// <summary>Texts to filter by, to the letter.</summary>
    public ValueList Texts(string name, string description) =>
        Values(name, description, "^[^,]+$", text => text.Length is > 0 and <= LongestName ? text : null,
            $"Give texts of at most {LongestName} characters; commas separate them.", wholeToo: true);

    /// <summary>Ids, separated by commas, in the caller's order and each once; null where none were asked for.</summary>
    public IReadOnlyList<Guid>? Ids(string name, string description, int most)
    {
        if (List(new(name, description) { Format = "uuid", MaxItems = most }) is not { } texts) return null;
        if (texts.Length > most)
            return Fault(name, "tooMany", $"'{name}' has {texts.Length} ids.", $"It may have {most}.", (IReadOnlyList<Guid>?)null);
        var ids = new List<Guid>();
        foreach (var text in texts)
            if (Guid.TryParseExact(text, "D", out var id)) ids.Add(id);
            else Fault(name, "malformed", $"'{text}' in '{name}' is not an id.", "Give UUIDs; commas separate them.", 0);
        return ids.Distinct().ToList();
    }

    /// <summary>Some of the choices, separated by commas.</summary>
    public IReadOnlySet<string> Choices(string name, string description, IReadOnlyList<string> choices)
    {
        var texts = List(new(name, description) { Choices = choices, MaxItems = choices.Count }) ?? [];
        foreach (var unknown in texts.Where(text => !choices.Contains(text)))
            Fault(name, "unknownValue", $"'{name}' has no value '{unknown}'.", Hint(unknown, choices), 0);
        return choices.Where(texts.Contains).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A moment: RFC 3339 with an offset, or a date, which is its first moment in UTC.</summary>
    public DateTimeOffset? Moment(string name, string description)
    {
        var text = Single(new(name, description + " RFC 3339 with `Z` or an offset (write `+` as `%2B`), or a date, which means 00:00 UTC.")
        {
            Pattern = MomentPattern, MaxLength = 33,
        });
        if (text is null) return null;
        return MomentShape.IsMatch(text) && DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? ToMillisecond(moment)
            : Fault(name, "malformed", $"'{text}' is neither a moment nor a date.", text.Contains(' ', StringComparison.Ordinal)
                ? "In an address '+' means a space: write it as '%2B'."
                : "Give RFC 3339 such as '2017-11-14T08:41:00Z' or '2017-11-14T09:41:00+01:00' ('+' as '%2B'), or a date such as '2017-11-14'.",
                (DateTimeOffset?)null);
    }

    /// <summary>A day of UTC.</summary>
    public DateOnly? Day(string name, string description)
    {
        var text = Single(new(name, description + " A day of UTC, such as `2026-11-24`.") { Format = "date", MaxLength = 10 });
        if (text is null) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fault(name, "malformed", $"'{text}' is no day.", "Give one such as '2026-11-24'.", (DateOnly?)null);
    }

    /// <summary>An absolute address of the web, without which the request is refused.</summary>
    public Uri? Address(string name, string description)
    {
        var text = Single(new(name, description) { Format = "uri", MaxLength = WebAddress.MaxLength, Required = true });
        if (text is null)
            return Has(name)
                ? null
                : Fault(name, "missing", $"'{name}' is missing.", "Say which address is meant, percent-encoded.", (Uri?)null);
        if (text.Length > WebAddress.MaxLength)
            return Fault(name, "tooLong", $"'{name}' has {text.Length} characters.", $"It may have {WebAddress.MaxLength}.",
                (Uri?)null);
        return WebAddress.TryRead(text, out var address)
            ? address
            : Fault(name, "malformed", $"'{text}' is no absolute address.",
                "Give one that begins with 'http://' or 'https://', percent-encoded: 'https%3A%2F%2Fexample.org%2F…'.", (Uri?)null);
    }

    /// <summary>The members that the caller wants of <typeparamref name="T"/>; null: all.</summary>
    /// <param name="description">What to tell beside the rules that all selections have.</param>
    /// <param name="included">Members that the caller asked for by another parameter: they stay.</param>
    public FieldSelection? Fields<T>(string description, IReadOnlySet<string>? included = null)
    {
        const string Name = "fields";
        if (List(new(Name, (FieldRules + description).TrimEnd()) { Pattern = "^[A-Za-z]+(\\.[A-Za-z]+)*$", MaxItems = MostFields }) is not { } paths) return null;
        if (paths.Length > MostFields)
            return Fault(Name, "tooMany", $"'{Name}' has {paths.Length} names.", $"It may have {MostFields}.", (FieldSelection?)null);
        var fields = ContractFields.Of(typeof(T));
        var selection = new FieldSelection(fields);
        foreach (var path in paths)
        {
            var names = path.Split('.');
            if (IsKnown(fields, path, names)) selection.Add(fields, names);
            if (fields.Asked.Contains(names[0]) && included?.Contains(names[0]) != true)
                Fault(Name, "notIncluded", $"'{names[0]}' is not in this answer.", $"Add 'include={names[0]}'.", 0);
        }
        foreach (var name in included ?? new HashSet<string>()) selection.AddWhole(name);
        return selection;
    }

    private ValueList Values(string name, string description, string pattern, Func<string, string?> read, string hint, bool wholeToo = false)
    {
        parameters.Add(new(name, description + " Several values by comma: any of them; the parameter again: all of them.")
        {
            Pattern = $"{pattern[..^1]}(,{pattern[1..^1]})*$", Repeatable = true,
        });
        var groups = new List<IReadOnlyList<string>>();
        foreach (var group in Claim(name))
        {
            var values = group!.Split(',').Select(text => (text, value: read(text))).ToList();
            foreach (var (text, _) in values.Where(v => v.value is null))
                Fault(name, "malformed", $"'{text}' is no value for '{name}'.", hint, 0);
            if (wholeToo && values.Count > 1) values.Add((group, group));
            groups.Add(values.Select(v => v.value ?? "").Distinct().Order(StringComparer.Ordinal).ToList());
        }
        return new ValueList(groups);
    }

    private bool IsKnown(ContractFields fields, string path, string[] names)
    {
        var place = "";
        foreach (var name in names)
        {
            if (!fields.Members.TryGetValue(name, out var member))
                return Fault("fields", "unknownField", $"There is no field '{path}'.", fields.Members.Count == 0
                    ? $"'{place}' has no members: name it alone." : Hint(name, [.. fields.Members.Keys], place), false);
            fields = member;
            place = place.Length == 0 ? name : $"{place}.{name}";
        }
        return true;
    }

    /// <summary>What is kept to the millisecond is at or after a moment, or before it, as it is of the next millisecond.</summary>
    private static DateTimeOffset ToMillisecond(DateTimeOffset moment)
    {
        var beyond = moment.Ticks % TimeSpan.TicksPerMillisecond;
        return beyond == 0 || moment.Year == DateTimeOffset.MaxValue.Year ? moment : moment.AddTicks(TimeSpan.TicksPerMillisecond - beyond);
    }

    /// <summary>A comma list; null where it was not given.</summary>
    private string[]? List(QueryParameter parameter) => Single(parameter)?.Split(',');

    [GeneratedRegex(MomentPattern + @"\z")]
    private static partial Regex MomentShape { get; }
}
