using ContentApi.Platform.Queries;

namespace ContentApi.Media.Desk;

/// <summary>What may be said of a picture that is sent in, where its file does not, or says it badly.</summary>
public sealed record UploadQuery(string? Caption, string? Alt, string? Credit, string? Waiver) : IQuery<UploadQuery>
{
    public static readonly IReadOnlyList<string> Names = ["caption", "alt", "credit", "waiver"];

    public static UploadQuery Read(QueryReader query) => new(
        query.Text("caption", "Of a picture: its caption, instead of the file's.", MediumInput.LongestCaption),
        query.Text("alt", "Of a picture: its alternative text, instead of the file's.", MediumInput.LongestAlt),
        query.Text("credit", "Of a picture: its credit, instead of the file's.", 500),
        query.Text("waiver", "Of a picture: why it may be published without a credit.", 1000));
}
