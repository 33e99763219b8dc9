using ContentApi.CrossLinks;
using ContentApi.Editorial.Input;
using ContentApi.Editorial.LinkDesk;
using ContentApi.Editorial.Previews;
using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Versions;
using ContentApi.Editorial.Working;
using ContentApi.Platform.Database;
using Dapper;

namespace ContentApi.Editorial;

/// <summary>Registers what writes, publishes and takes back articles.</summary>
public static class EditorialServices
{
    public static IServiceCollection AddEditorial(this IServiceCollection services)
    {
        SqlMapper.AddTypeHandler(new JsonColumn<ArticleContent>());
        SqlMapper.AddTypeHandler(new JsonColumn<ArticleWithdrawal>());
        SqlMapper.AddTypeHandler(new JsonColumn<ScheduledVersion>());
        SqlMapper.AddTypeHandler(new JsonColumn<IReadOnlyList<WorkingArticleMedium>>());
        SqlMapper.AddTypeHandler(new JsonColumn<CrossLinkRow.TargetRow>());
        return services
            .AddSingleton<ArticleStore>()
            .AddSingleton<Slugs>()
            .AddSingleton<Publisher>()
            .AddSingleton<ArticleComposer>()
            .AddSingleton<ArticleDesk>()
            .AddSingleton<Credited>()
            .AddSingleton<PublishingDesk>()
            .AddSingleton<WithdrawalDesk>()
            .AddSingleton<CorrectionStore>()
            .AddSingleton<CorrectionDesk>()
            .AddSingleton<PurgeDesk>()
            .AddSingleton<LinkStore>()
            .AddSingleton<PreviewSigner>()
            .AddSingleton<VersionRepository>()
            .AddSingleton<WorkingArticles>()
            .AddSingleton<WorkingList>()
            .AddHostedService<ScheduledVersions>();
    }
}
