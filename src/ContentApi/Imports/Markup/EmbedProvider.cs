namespace ContentApi.Imports.Markup;

/// <summary>Names whose an embed is, by its address.</summary>
internal static class EmbedProvider
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["youtube.com"] = "youtube", ["youtube-nocookie.com"] = "youtube", ["youtu.be"] = "youtube", ["vimeo.com"] = "vimeo",
        ["twitter.com"] = "x", ["x.com"] = "x", ["instagram.com"] = "instagram", ["facebook.com"] = "facebook",
        ["dailymotion.com"] = "dailymotion", ["dai.ly"] = "dailymotion", ["soundcloud.com"] = "soundcloud", ["spotify.com"] = "spotify",
        ["tiktok.com"] = "tiktok", ["threads.net"] = "threads", ["bsky.app"] = "bluesky", ["datawrapper.de"] = "datawrapper",
        ["dwcdn.net"] = "datawrapper", ["infogram.com"] = "infogram", ["google.com"] = "google",
    };

    public static bool IsKnown(string url) => Known.ContainsKey(Site(url));

    public static string Of(string url) => Known.GetValueOrDefault(Site(url), Site(url));

    /// <summary>The last two parts of the host, which is enough for those that are known.</summary>
    private static string Site(string url) => string.Join('.', new Uri(url).Host.Split('.').TakeLast(2));
}
