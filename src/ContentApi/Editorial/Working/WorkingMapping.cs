using Mapster;

namespace ContentApi.Editorial.Working;

/// <summary>From rows to what the newsroom sees.</summary>
public sealed class WorkingMapping : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<WorkingSummaryRow, WorkingSummary>();
}
