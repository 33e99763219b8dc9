using System.Globalization;
using System.Text;
using ContentApi.Platform.Http;
using ContentApi.Platform.Http.Outgoing;
using ContentApi.Platform.Problems;

namespace ContentApi.Syndication.WebSub;

/// <summary>Reads and judges what is asked of the hub, as far as that can be done before the subscriber is asked.</summary>
public sealed class HubForm(CallbackAddresses addresses, HubTopics topics)
{
    private const int Usual = 864_000;
    private const int Shortest = 300;
    private const int Longest = 2_592_000;
    private const int MostOfSecret = 199;

    public async Task<(HubRequest? Request, IReadOnlyList<InputError> Errors)> ReadAsync(IFormCollection form, HttpContext context)
    {
        var errors = new List<InputError>();
        var mode = Text("hub.mode");
        if (mode is not (null or "subscribe" or "unsubscribe"))
            Refuse("hub.mode", "unknownValue", $"'{mode}' is no mode.", "It may be subscribe or unsubscribe.");
        var topic = Text("hub.topic");
        if (topic is not null && await topics.FindFaultAsync(topic, PublicAddresses.Of(context).Origin, context.RequestAborted) is { } wrong)
            Refuse("hub.topic", "unknownTopic", $"'{topic}' is no topic of this hub. {wrong}",
                "Take the address that the feed names as 'self'; feeds are at /feeds/articles.rss, .atom and .json.");
        var callback = Text("hub.callback");
        if (callback is not null && await addresses.FindFaultAsync(callback, context.RequestAborted) is { } fault)
            Refuse("hub.callback", "refused", $"'{callback}' cannot be called. {fault}", "Give a public address that begins with 'https://'.");
        var secret = form["hub.secret"].ToString() is { Length: > 0 } said ? said : null;
        if (secret is not null && (Encoding.UTF8.GetByteCount(secret) > MostOfSecret || secret.Contains('\0')))
            Refuse("hub.secret", "tooLong", "The secret is too long, or no text.", $"It may have {MostOfSecret} bytes.");
        var seconds = Usual;
        if (form["hub.lease_seconds"].ToString() is { Length: > 0 } lease
            && (!int.TryParse(lease, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) || seconds == 0))
            Refuse("hub.lease_seconds", "malformed", $"'{lease}' is no number of seconds.", $"Give one from {Shortest} to {Longest}, or none.");
        return errors.Count > 0 ? (null, errors) : (new HubRequest(Guid.CreateVersion7(), mode!, topic!, callback!, secret,
            Math.Clamp(seconds, Shortest, Longest)), []); // how long it really is, the subscriber is told when it is asked

        string? Text(string name)
        {
            var values = form[name];
            if (values is [{ Length: > 0 } one] && one.Length <= WebAddress.MaxLength && !one.Contains('\0')) return one;
            Refuse(name, values.Count == 0 ? "missing" : "malformed", values.Count == 0 ? $"'{name}' is missing." : $"'{name}' is given badly.",
                $"Give it once, with at most {WebAddress.MaxLength} characters.");
            return null;
        }

        void Refuse(string name, string code, string message, string hint) =>
            errors.Add(new InputError { Parameter = name, Code = code, Message = message, Hint = hint });
    }
}
