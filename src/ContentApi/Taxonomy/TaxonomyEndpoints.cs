using ContentApi.Partners;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using ContentApi.Platform.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Taxonomy;

/// <summary>Sections and tags.</summary>
public static class TaxonomyEndpoints
{
    public static void MapTaxonomy(this IEndpointRouteBuilder api)
    {
        var taxonomy = api.MapGroup("").WithTags("Taxonomy");
        taxonomy.MapReads("/sections", Sections).WithName("listSections");
        taxonomy.MapReads("/tags", Tags).WithName("listTags");
    }

    /// <summary>Lists the sections by slug, each with its number of articles that you may see.</summary>
    private static async Task<Ok<PageOf<SectionWithCount>>> Sections(
        Query<PageQuery> query, TaxonomyRepository taxonomy, HttpContext context)
    {
        var addresses = PublicAddresses.Of(context);
        var rows = await taxonomy.SectionsAsync(query.Value.Page, RightsClass.Of(context), context.RequestAborted);
        return Pages.Answer(context, query.Value.Page, rows, row => row.To<SectionWithCount>(addresses), row => [row.Slug]);
    }

    /// <summary>Lists the tags by slug, each with its number of articles that you may see.</summary>
    private static async Task<Ok<PageOf<TagWithCount>>> Tags(
        Query<PageQuery> query, TaxonomyRepository taxonomy, HttpContext context)
    {
        var addresses = PublicAddresses.Of(context);
        var rows = await taxonomy.TagsAsync(query.Value.Page, RightsClass.Of(context), context.RequestAborted);
        return Pages.Answer(context, query.Value.Page, rows, row => row.To<TagWithCount>(addresses), row => [row.Slug]);
    }
}
