namespace ContentApi.Tests.Infrastructure;

/// <summary>A server with the sample articles, under the address that the documentation's examples show.</summary>
public sealed class SampleServerFixture(PostgresFixture postgres) : ServerFixture(postgres)
{
    protected override (string Name, string? Value)[] Settings =>
        [("Samples:Load", "true"), ("Site:ApiUrl", "http://localhost:5080")];
}
