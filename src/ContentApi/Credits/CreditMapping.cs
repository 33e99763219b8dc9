using Mapster;

namespace ContentApi.Credits;

/// <summary>From a credit holder's row to what callers see.</summary>
public sealed class CreditMapping : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<CreditHolderRow, CreditHolder>();
}
