namespace ContentApi.Platform.Delivery;

/// <summary>
/// Scripts of every site may read (CORS). It is said in every answer and not only to those who ask for another site: a
/// cache in front keeps one answer for all of them.
/// </summary>
public static class OpenToAllSites
{
    /// <summary>What scripts in browsers may read of an answer besides its body.</summary>
    private static readonly string[] ExposedHeaders =
        ["ETag", "Idempotency-Replayed", "Last-Modified", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After",
            MiningReservation.PolicyHeader, MiningReservation.Header, "WWW-Authenticate", "X-Request-Id"];

    private static readonly string Exposed = string.Join(',', ExposedHeaders);

    public static IServiceCollection AddOpenToAllSites(this IServiceCollection services) =>
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE").WithExposedHeaders(ExposedHeaders)
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));

    public static void UseOpenToAllSites(this IApplicationBuilder app)
    {
        app.UseCors(); // answers the browsers' own questions
        app.Use(Say);
    }

    private static Task Say(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = Exposed;
        return next(context);
    }
}
