namespace ContentApi.Partners;

/// <summary>Parts of a route that only the newsroom may ask for, by a parameter.</summary>
public static class WriteFilter
{
    /// <summary>Asks for the scope <c>write</c> where the parameter is there.</summary>
    public static RouteHandlerBuilder NeedsWriteFor(this RouteHandlerBuilder route, string parameter) =>
        route.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (!http.Request.Query.ContainsKey(parameter) || http.User.HasClaim(Scopes.Claim, Scopes.Write)) return await next(context);
            return http.User.Identity is { IsAuthenticated: true } ? Results.Forbid() : Results.Challenge();
        });
}
