namespace ContentApi.Platform.Http;

/// <summary>What browsers are told about every answer. Pages run and show only what this server itself sends them.</summary>
public static class SecurityHeaders
{
    // Swagger UI makes one style sheet by itself. It is named by its digest, which no other one has.
    private const string SwaggerStyle = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    private static readonly string Policy = PolicyWith(styles: "'self'");
    private static readonly string SwaggerPolicy = PolicyWith(styles: $"'self' {SwaggerStyle}");

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/swagger") ? SwaggerPolicy : Policy;
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }

    private static string PolicyWith(string styles) =>
        $"default-src 'none'; script-src 'self'; style-src {styles}; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
