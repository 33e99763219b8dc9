namespace ContentApi.Platform.Queries;

/// <summary>A cursor whose checksum is right and whose keys are none of this list's: a 400.</summary>
public sealed class ForgedCursorException() : Exception(Cursor.Refusal.Message);
