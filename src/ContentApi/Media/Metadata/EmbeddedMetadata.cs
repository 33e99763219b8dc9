namespace ContentApi.Media.Metadata;

/// <summary>What a picture's file says about itself. What it does not say is null.</summary>
public sealed record EmbeddedMetadata
{
    public static readonly EmbeddedMetadata None = new();

    /// <summary>Who made it; several by comma.</summary>
    public string? Creator { get; init; }

    /// <summary>The line by which it wants to be credited.</summary>
    public string? Credit { get; init; }

    /// <summary>From whom it came, where it names no credit.</summary>
    public string? Source { get; init; }

    public string? CopyrightNotice { get; init; }

    public string? Caption { get; init; }

    public string? Headline { get; init; }

    public string? Alt { get; init; }

    public string? UsageTerms { get; init; }

    /// <summary>The address of a page with the rights (<c>xmpRights:WebStatement</c>).</summary>
    public string? WebStatement { get; init; }

    public DataMining? DataMining { get; init; }

    /// <summary>What this says, and where it says nothing, what the other does.</summary>
    public EmbeddedMetadata Or(EmbeddedMetadata other) => new()
    {
        Creator = Creator ?? other.Creator,
        Credit = Credit ?? other.Credit,
        Source = Source ?? other.Source,
        CopyrightNotice = CopyrightNotice ?? other.CopyrightNotice,
        Caption = Caption ?? other.Caption,
        Headline = Headline ?? other.Headline,
        Alt = Alt ?? other.Alt,
        UsageTerms = UsageTerms ?? other.UsageTerms,
        WebStatement = WebStatement ?? other.WebStatement,
        DataMining = DataMining ?? other.DataMining,
    };
}
