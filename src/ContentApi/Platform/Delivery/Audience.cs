namespace ContentApi.Platform.Delivery;

/// <summary>
/// Those who get the same answers as this caller, whose key has been judged. It is named by all that decides what they may
/// see, never by a key: of two keys with other rights neither is ever given the other's answer.
/// </summary>
public sealed record Audience(string Name);
