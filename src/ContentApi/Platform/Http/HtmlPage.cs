using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Platform.Http;

/// <summary>The frame of the few pages that people see.</summary>
public static class HtmlPage
{
    /// <param name="title">Plain text.</param>
    /// <param name="content">Markup.</param>
    /// <param name="head">Markup for the head.</param>
    public static ContentHttpResult Show(string title, string content, string head = "") => TypedResults.Content(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{WebUtility.HtmlEncode(title)} · ContentApi</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
          <link rel="stylesheet" href="/assets/page.css">
          {head}
        </head>
        <body>
          <header><a href="/">ContentApi</a></header>
          <main>
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            {content}
          </main>
        </body>
        </html>
        """,
        "text/html; charset=utf-8");
}
