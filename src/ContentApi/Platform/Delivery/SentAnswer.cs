namespace ContentApi.Platform.Delivery;

/// <summary>Keeps bytes if they were asked for in a way that others will ask, and sends them.</summary>
/// <param name="shown">What the bytes show; null: nothing that changes.</param>
/// <param name="mediaType">Their media type; the charset is UTF-8.</param>
/// <param name="bytes">What is sent.</param>
public sealed class SentAnswer(ICacheable? shown, string mediaType, byte[] bytes) : IResult
{
    /// <summary>What those who are counted with are given by it.</summary>
    public IDelivers? Delivers { get; init; }

    /// <summary>Whether addresses of files are in the bytes.</summary>
    public bool WithFiles { get; init; } = true;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var keys = new HashSet<string>();
        foreach (var depends in httpContext.GetEndpoint()?.Metadata.OfType<DependsOn>() ?? []) keys.Add(depends.Key);
        shown?.AddKeys(keys);
        var answer = new Answer(bytes, $"{mediaType}; charset=utf-8", httpContext.Response.Headers.Link,
            new AnswerFacts(keys, shown?.ModifiedAt(), shown?.Subject(), shown?.ChangesIn(), shown?.IsMiningReserved(),
                CallerKeys.IsSentWith(httpContext.Request) && Delivers is { } given ? Delivered.Of(given, WithFiles) : null));
        var services = httpContext.RequestServices;
        if (httpContext.Features.Get<CachedDelivery.Filling>() is { } filling && keys.Count > 0 && answer.Facts.ChangesIn is null)
            services.GetRequiredService<AnswerCache>().Store(filling.Address, answer, filling.Since);
        return services.GetRequiredService<AnswerWriter>().WriteAsync(httpContext, answer);
    }
}
