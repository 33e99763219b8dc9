using System.Globalization;
using System.Text.RegularExpressions;
using ContentApi.Platform.Problems;
using Microsoft.Extensions.Primitives;

namespace ContentApi.Platform.Queries;

/// <summary>
/// Reads a query string by declaration: each call names a parameter, judges its value and describes it. Faults are
/// collected, never thrown, and a name that no call claimed is a fault as well.
/// </summary>
public sealed partial class QueryReader(IReadOnlyDictionary<string, StringValues> query, string path)
{
    private readonly List<InputError> errors = [];
    private readonly List<QueryParameter> parameters = [];

    public string Path => path;

    public IReadOnlyList<QueryParameter> Parameters => parameters;

    public bool Has(string name) => query.ContainsKey(name);

    /// <param name="name">The parameter.</param>
    /// <param name="description">What it means.</param>
    /// <param name="minimum">The least that it may be.</param>
    /// <param name="maximum">The most that it may be.</param>
    /// <param name="default">What it is where it is not given.</param>
    /// <param name="instead">What it is this time where it is not given, because of other parameters.</param>
    public int Integer(string name, string description, int minimum, int maximum, int @default, int? instead = null)
    {
        var text = Single(new(name, description)
        {
            Type = "integer", Minimum = minimum, Maximum = maximum, Default = @default,
        });
        if (text is null) return instead ?? @default;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return Fault(name, "malformed", $"'{name}' is not a whole number.", $"Give a number from {minimum} to {maximum}.", @default);
        if (value < minimum || value > maximum)
            return Fault(name, "outOfRange", $"'{name}' is {value}.", $"It may be {minimum} to {maximum}.", @default);
        return value;
    }

    public bool Flag(string name, string description, bool @default = false)
    {
        var text = Single(new(name, description) { Type = "boolean", Default = @default });
        return text switch
        {
            null => @default,
            "true" => true,
            "false" => false,
            _ => Fault(name, "malformed", $"'{name}' is neither true nor false.", "Give 'true' or 'false'.", @default),
        };
    }

    public string? Choice(string name, string description, IReadOnlyList<string> choices, string? @default = null)
    {
        var text = Single(new(name, description) { Choices = choices, Default = @default });
        if (text is null) return @default;
        return choices.Contains(text)
            ? text
            : Fault(name, "unknownValue", $"'{name}' has no value '{text}'.", Hint(text, choices), @default);
    }

    public string? Text(string name, string description, int maxLength = 500)
    {
        var text = Single(new(name, description) { MaxLength = maxLength });
        return text?.Length > maxLength
            ? Fault(name, "tooLong", $"'{name}' has {text.Length} characters.", $"It may have {maxLength}.", (string?)null)
            : text;
    }

    /// <summary>A BCP 47 language tag, in its usual spelling (<c>fr</c>, <c>fr-CH</c>).</summary>
    public string? Language(string name, string description)
    {
        var text = Single(new(name, description) { Pattern = LanguageTag.Pattern, MaxLength = LanguageTag.MaxLength });
        if (text is null) return null;
        return LanguageTag.Normalise(text) ?? Fault(name, "malformed", $"'{text}' is not a language tag.",
            "Give a BCP 47 tag such as 'fr' or 'fr-CH'.", (string?)null);
    }

    /// <summary>Language tags to filter by.</summary>
    public ValueList Languages(string name, string description) =>
        Values(name, description, LanguageTag.Pattern, LanguageTag.Normalise, "Give BCP 47 tags such as 'fr' or 'fr-CH'.");

    /// <summary>Slugs to filter by.</summary>
    public ValueList Slugs(string name, string description) =>
        Values(name, description, Platform.Slug.Pattern, text => Platform.Slug.IsValid(text) ? text : null,
            "Slugs have lower-case letters a to z, digits and single hyphens.");

    /// <summary>One slug.</summary>
    public string? Slug(string name, string description)
    {
        var text = Single(new(name, description) { Pattern = Platform.Slug.Pattern, MaxLength = Platform.Slug.MaxLength });
        return text is null || Platform.Slug.IsValid(text) ? text : Fault(name, "malformed", $"'{text}' is not a slug.",
            "Slugs have lower-case letters a to z, digits and single hyphens.", (string?)null);
    }

    /// <summary>Slugs, separated by commas, that belong together.</summary>
    public IReadOnlyList<string> SlugList(string name, string description)
    {
        var text = Single(new(name, description) { Pattern = $"{Platform.Slug.Pattern[..^1]}(,{Platform.Slug.Pattern[1..^1]})*$" });
        if (text is null) return [];
        var slugs = text.Split(',').Distinct().ToList();
        foreach (var bad in slugs.Where(slug => !Platform.Slug.IsValid(slug)))
            Fault(name, "malformed", $"'{bad}' in '{name}' is not a slug.",
                "Slugs have lower-case letters a to z, digits and single hyphens; commas separate them.", 0);
        return slugs;
    }

    /// <summary>Where the last page ended. A cursor that is damaged or belongs to another list is refused.</summary>
    public Cursor? Cursor(string scope)
    {
        var text = Single(new("cursor", "Where the last page ended: its `page.nextCursor`, unchanged, with the same filters. Opaque."));
        if (text is null) return null;
        var cursor = Queries.Cursor.Decode(scope, text);
        if (cursor is null) errors.Add(Queries.Cursor.Refusal);
        return cursor;
    }

    /// <summary>All faults, with a fault for each name that nothing declared.</summary>
    public IReadOnlyList<InputError> Finish()
    {
        var names = parameters.Select(parameter => parameter.Name).ToList();
        foreach (var unknown in query.Keys.Where(key => !names.Contains(key, StringComparer.Ordinal)))
            Fault(unknown, "unknownParameter", $"There is no parameter '{unknown}' here.",
                names.Count == 0 ? "This address takes no parameters." : Hint(unknown, names), 0);
        return errors;
    }

    private string? Single(QueryParameter parameter)
    {
        parameters.Add(parameter);
        var values = Claim(parameter.Name);
        if (values.Count > 1)
            return Fault(parameter.Name, "repeated", $"'{parameter.Name}' was given {values.Count} times.", "Give it once.", (string?)null);
        return values.Count == 0 ? null : values[0];
    }

    private StringValues Claim(string name)
    {
        if (!query.TryGetValue(name, out var values)) return [];
        if (values.All(value => !string.IsNullOrEmpty(value) && !ControlCharacter.IsMatch(value))) return values;
        return values.Any(string.IsNullOrEmpty)
            ? Fault(name, "empty", $"'{name}' has no value.", "Give a value, or leave the parameter out.", StringValues.Empty)
            : Fault(name, "controlCharacter", $"'{name}' has a control character.", "Leave it out.", StringValues.Empty);
    }

    /// <summary>Refuses a parameter for a reason that only its query knows, such as what it may not stand beside.</summary>
    public void Refuse(string parameter, string code, string message, string hint) => Fault(parameter, code, message, hint, 0);

    private T Fault<T>(string parameter, string code, string message, string hint, T instead)
    {
        errors.Add(new InputError { Parameter = parameter, Code = code, Message = message, Hint = hint });
        return instead;
    }

    private static string Hint(string text, IReadOnlyList<string> known, string place = "")
    {
        var allowed = $"Allowed{(place.Length == 0 ? "" : $" in '{place}'")}: {string.Join(", ", known)}.";
        return NearMiss.Find(text, known) is { } near
            ? $"Did you mean '{(place.Length == 0 ? "" : place + ".")}{near}'? {allowed}" : allowed;
    }

    [GeneratedRegex(@"[\p{Cc}\p{Cs}\uFFFD]")]
    private static partial Regex ControlCharacter { get; }
}
