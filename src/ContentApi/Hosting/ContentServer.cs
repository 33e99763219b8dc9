using ContentApi.Articles;
using ContentApi.Articles.Related;
using ContentApi.Credits;
using ContentApi.CrossLinks;
using ContentApi.Editorial;
using ContentApi.Editorial.LinkDesk;
using ContentApi.Editorial.Previews;
using ContentApi.Fronts;
using ContentApi.Imports;
using ContentApi.Imports.Bulk;
using ContentApi.Media;
using ContentApi.Media.Desk;
using ContentApi.Media.Renditions;
using ContentApi.Partners;
using ContentApi.Partners.Keys;
using ContentApi.Partners.Me;
using ContentApi.Partners.Rates;
using ContentApi.Partners.Terms;
using ContentApi.Partners.Usage;
using ContentApi.Platform.Database;
using ContentApi.Platform.Delivery;
using ContentApi.Platform.Http;
using ContentApi.Platform.Http.Outgoing;
using ContentApi.Platform.OpenApi;
using ContentApi.Platform.Problems;
using ContentApi.Platform.Queries;
using ContentApi.Platform.Writing;
using ContentApi.Syndication.Changes;
using ContentApi.Syndication.Feeds;
using ContentApi.Syndication.Formats;
using ContentApi.Syndication.Sitemaps;
using ContentApi.Syndication.Webhooks;
using ContentApi.Syndication.WebSub;
using ContentApi.Taxonomy;

namespace ContentApi.Hosting;

/// <summary>Puts the server together: what it is made of, what a request passes through, which routes it has.</summary>
public static class ContentServer
{
    public const long MaxBodyBytes = 10 * 1024 * 1024;

    /// <summary>The settings of files and environment, as the server will read them.</summary>
    public static IConfiguration ReadSettings() =>
        WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Configuration;

    /// <param name="settings">Settings that win over files and environment.</param>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.GetValueOrDefault(HostDefaults.EnvironmentKey),
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        AddServices(builder.Services);
        RuntimeCheck.Require(builder.Configuration["Import:TimeZone"] ?? ImportOptions.DefaultTimeZone);
        var app = builder.Build();
        Mapping.Compile();
        _ = app.Services.GetRequiredService<ArticleAddresses>(); // a template that cannot work is a fault of the start
        app.UsePipeline();
        app.MapRoutes();
#pragma warning disable ASP0014 // Said here and not left to the start, so that the document can be written without one.
        app.UseEndpoints(_ => { });
#pragma warning restore ASP0014
        return app;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSite();
        services.AddCallbacks();
        services.AddSingleton<OwnAnswers>();
        services.ConfigureHttpJsonOptions(options => Json.Configure(options.SerializerOptions));
        services.AddRequestDecompression(options =>
        {
            options.DecompressionProviders.Clear();
            options.DecompressionProviders.Add("gzip", new WholeGzip());
        });
        services.AddDelivery();
        services.AddContentDatabase().AddColumns();
        services.AddPartners();
        services.AddReading();
        services.AddFronts();
        services.AddWriting();
        services.AddEditorial();
        services.AddMediaDesk();
        services.AddImports().AddBulkImports();
        services.AddFormats().AddChanges().AddWebhooks();
        services.AddFeeds().AddSitemaps().AddWebSubPublishing().AddHub();
        services.AddApiDescription();
        services.AddHostedService<ContentStartup>();
    }

    private static void UsePipeline(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<OwnAnswers>().Know);
        if (app.Environment.IsDevelopment()) app.UseMiddleware<ServerTiming>();
        app.Use(RequestIds.Assign);
        app.Use(SecurityHeaders.Add);
        app.UseMiddleware<ExceptionProblems>();
        app.UseOpenToAllSites();
        app.Use(app.Services.GetRequiredService<AnonymousRate>().KeepAsync);
        app.UseMiddleware<CachedDelivery>(false);
        app.UseStatusCodePages(StatusProblems.Write);
        app.Use(BulkImportEndpoints.LiftBodyLimit);
        app.UseRequestDecompression();
        app.UsePictureFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.Use(PartnerServices.RefuseBadKeys);
        app.UseMiddleware<RateLimits>();
        app.UseMiddleware<UsageMeter>();
        app.UseMiddleware<CachedDelivery>(true);
        app.UseAuthorization();
    }

    private static void MapRoutes(this WebApplication app)
    {
        app.MapWelcome();
        app.MapRobots();
        app.MapHealth();
        app.MapProblemPages();
        app.MapApiDescription();
        app.MapMiningRules();

        var api = app.MapGroup("/v1").RefuseBadQueries().NeedsDatabase().AnswersJson();
        var reading = api.MapGroup("").RequireAuthorization(Scopes.Read).OffersFormats();
        reading.MapArticles();
        reading.MapArticlesByUrl();
        reading.MapChanges();
        reading.MapRelated();
        reading.MapCrossLinks();
        reading.MapFronts();
        reading.MapMedia();
        reading.MapCredits();
        reading.MapTaxonomy();
        api.MapEditorial();
        api.MapPreviewReading();
        api.MapLinkDesk();
        api.MapTaxonomyDesk();
        api.MapFrontDesk();
        api.MapMediaDesk();
        api.MapImports();
        api.MapBulkImports();
        api.MapPartners();
        api.MapKeys();
        api.MapMe();
        api.MapUsage();
        api.MapAudit();
        api.MapWebhooks();

        var files = app.MapGroup("").RefuseBadQueries().NeedsDatabase().RequireAuthorization(Scopes.Read);
        files.MapRenditions();
        files.MapFeeds();
        files.MapSitemaps();
        app.MapGroup("").RefuseBadQueries().NeedsDatabase().MapHub();
    }
}
