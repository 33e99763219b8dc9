using ContentApi.Media;
using ContentApi.Platform.Http;
using Mapster;

namespace ContentApi.CrossLinks;

/// <summary>From a link's row to what callers see: addresses are made at the time of reading, so links heal.</summary>
public sealed class CrossLinkMapping : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<CrossLinkRow.TargetRow, CrossLinkTarget>()
            .Map(target => target.Url, row => Mapping.Addresses.Article(row.Language, row.Slug))
            .Map(target => target.Media, row => row.Media.Complete(Mapping.Addresses));
        config.NewConfig<CrossLinkRow, CrossLink>()
            .Map(link => link.Href, row => row.Target == null
                ? row.Href
                : Mapping.Addresses.Article(row.Target.Language, row.Target.Slug));
    }
}
