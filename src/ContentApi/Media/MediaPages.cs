using ContentApi.Partners;
using ContentApi.Platform.Http;
using ContentApi.Platform.Paging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Media;

/// <summary>Answers with a page of media, for every route that lists some.</summary>
public sealed class MediaPages(MediaRepository media)
{
    public async Task<Ok<PageOf<Medium>>> AnswerAsync(HttpContext context, PageRequest page, int? creditHolder = null)
    {
        var rows = await media.ListAsync(page, creditHolder, RightsClass.Of(context), context.RequestAborted);
        var addresses = PublicAddresses.Of(context);
        return Pages.Answer(context, page, rows, row => row.Medium.Complete(addresses), row => [row.Id.ToString()]);
    }
}
