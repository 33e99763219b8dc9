using System.Text;
using ContentApi.Syndication.Webhooks;

namespace ContentApi.Tests.Syndication.Webhooks;

/// <summary>Signatures are those of Standard Webhooks.</summary>
public sealed class SignatureTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <summary>The vector of the reference libraries' own tests.</summary>
    [Fact]
    public void Is_what_the_reference_libraries_make() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}", Secret));

    [Fact]
    public void Has_one_signature_for_each_secret()
    {
        var other = WebhookSecret.Show(WebhookSecret.New());
        var both = Sign("msg_1", 1, "{}", other, Secret).Split(' ');
        Assert.Equal([Sign("msg_1", 1, "{}", other), Sign("msg_1", 1, "{}", Secret)], both);
        Assert.NotEqual(both[0], both[1]);
    }

    [Theory]
    [InlineData("msg_2", 1, "{}")]
    [InlineData("msg_1", 2, "{}")]
    [InlineData("msg_1", 1, "{ }")]
    public void Covers_the_id_the_moment_and_every_byte(string id, long at, string body) =>
        Assert.NotEqual(Sign("msg_1", 1, "{}", Secret), Sign(id, at, body, Secret));

    private static string Sign(string id, long at, string body, params string[] secrets) => WebhookSecret.Sign(
        secrets.Select(secret => Convert.FromBase64String(secret[WebhookSecret.Prefix.Length..])), id, at, Encoding.UTF8.GetBytes(body));
}
