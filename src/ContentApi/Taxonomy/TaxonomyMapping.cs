using Mapster;

namespace ContentApi.Taxonomy;

/// <summary>From rows to what callers see.</summary>
public sealed class TaxonomyMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<SectionRow, SectionWithCount>();
        config.NewConfig<TagRow, TagWithCount>();
    }
}
