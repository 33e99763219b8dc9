namespace ContentApi.Imports.Own;

/// <summary>What a document says of the article that it carries, in its own form's members.</summary>
/// <param name="Uri">The item's id.</param>
/// <param name="VersionCreated">When this version was made.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Lead">The lead.</param>
public sealed record OwnDocument(string? Uri, DateTimeOffset? VersionCreated, string? Headline, string? Lead);
