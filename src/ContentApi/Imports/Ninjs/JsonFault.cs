namespace ContentApi.Imports.Ninjs;

/// <summary>A member that has another type than the format gives it; ends the reading of its item and becomes its fault.</summary>
internal sealed class JsonFault(string pointer, string expected) : Exception($"'{pointer}' is not {expected}.")
{
    public string Pointer => pointer;

    public string Expected => expected;
}
