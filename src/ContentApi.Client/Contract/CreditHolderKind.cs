namespace ContentApi.Client.Contract;

/// <summary>Whether a credit holder is an agency or a person.</summary>
public enum CreditHolderKind
{
    Agency,
    Creator,
}
