using System.Text;
using ContentApi.Credits;
using ContentApi.Platform;
using ContentApi.Platform.Http;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Writing;

namespace ContentApi.Media.Desk;

/// <summary>Makes the medium to be stored from what an editor sent, and finds every fault together.</summary>
public sealed class MediumComposer(CreditParser parser)
{
    private const int LongestCredit = 500;
    private static readonly MediumRightsInput Free = new();

    /// <param name="id">The medium.</param>
    /// <param name="input">What was sent.</param>
    /// <param name="addresses">Where this API is: its own addresses are kept without it.</param>
    /// <param name="files">The files of a picture that is stored here; null: those that were sent.</param>
    public (MediumDraft Medium, IReadOnlyList<InputError> Errors) Compose(
        Guid id, MediumInput input, PublicAddresses addresses, IReadOnlyList<Rendition>? files = null)
    {
        var errors = new List<InputError>();
        var rights = input.Rights ?? Free;
        Judge(rights, errors);
        return (new MediumDraft
        {
            Id = id,
            Kind = input.Kind,
            Caption = Text(input.Caption),
            Alt = Text(input.Alt),
            Credit = CreditOf(input.Credit, errors),
            Waiver = Text(input.Credit?.Waiver),
            CopyrightNotice = Text(input.CopyrightNotice),
            Renditions = files ?? [.. input.Renditions.Select((file, index) => File(file, index, addresses, errors))],
            Focus = input.Focus,
            Redistribution = rights.Redistribution,
            Territories = [.. rights.Territories.Distinct()],
            ValidFrom = rights.ValidFrom,
            ValidUntil = rights.ValidUntil,
            AllowedPartners = [.. rights.AllowedPartners.Distinct()],
            DeniedPartners = [.. rights.DeniedPartners.Distinct()],
            UsageTerms = Text(rights.UsageTerms),
            LicenseUrl = rights.LicenseUrl is { Length: > 0 } license ? Address(license, "/rights/licenseUrl", errors) : null,
            DataMining = rights.DataMining,
        }, errors);
    }

    private Credit? CreditOf(CreditInput? input, List<InputError> errors)
    {
        var (raw, agency, creator) = (OneLine(input?.Raw), OneLine(input?.Agency), OneLine(input?.Creator));
        if (raw is null && agency is null && creator is null) return null;
        if (raw is not null && agency is null && creator is null) return parser.Parse(raw);
        raw ??= CreditLine.Raw(agency, creator);
        if (raw.Length > LongestCredit)
            errors.Add(JsonInput.Error("/credit", "tooLong",
                $"Agency and creator make a credit of {raw.Length} characters.", $"It may have {LongestCredit}."));
        return CreditLine.Compose(raw, agency, creator);
    }

    private static void Judge(MediumRightsInput rights, List<InputError> errors)
    {
        for (var index = 0; index < rights.Territories.Count; index++)
            if (rights.Territories[index] is var code && !Territories.IsKnown(code))
                errors.Add(JsonInput.Error($"/rights/territories/{index}", "unknownTerritory", $"'{code}' is no territory.",
                    Territories.IsKnown(code.Trim().ToUpperInvariant()) ? $"Write '{code.Trim().ToUpperInvariant()}'."
                        : "Give codes of ISO 3166-1 alpha-2, such as 'CH' or 'FR'."));
        if (rights is { ValidFrom: { } from, ValidUntil: { } until } && until <= from)
            errors.Add(JsonInput.Error("/rights/validUntil", "outOfOrder", "The licence ends before it begins.",
                "'validUntil' has to be later than 'validFrom'."));
    }

    private static Rendition File(RenditionInput file, int index, PublicAddresses addresses, List<InputError> errors)
    {
        var own = addresses.Origin + "/";
        return new Rendition
        {
            Name = file.Name.Trim(),
            Url = file.Url.StartsWith(own, StringComparison.OrdinalIgnoreCase)
                ? file.Url[(own.Length - 1)..]
                : Address(file.Url, $"/renditions/{index}/url", errors),
            Width = file.Width,
            Height = file.Height,
            ContentType = file.ContentType,
            SizeBytes = file.SizeBytes,
        };
    }

    /// <summary>As it was given, unless it has letters that an address writes otherwise.</summary>
    private static string Address(string text, string pointer, List<InputError> errors)
    {
        if (WebAddress.TryRead(text, out var url))
            return Ascii.IsValid(text) && url.IsWellFormedOriginalString() ? text : url.AbsoluteUri;
        errors.Add(JsonInput.Error(pointer, "malformed", $"'{text}' is no address of the web.",
            "Give an absolute one that begins with 'https://'."));
        return text;
    }

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } words ? words : null;

    private static string? OneLine(string? text) =>
        text is null ? null : Text(string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
}
