using Mapster;

namespace ContentApi.Platform.Http;

/// <summary>Rows to contract shapes, by Mapster. A member that has no source is an error at the start, not a null later.</summary>
public static class Mapping
{
    private const string AddressesKey = "addresses";

    private static readonly TypeAdapterConfig Config = Create();

    /// <summary>The addresses of the mapping that is under way.</summary>
    public static PublicAddresses Addresses => (PublicAddresses)MapContext.Current!.Parameters[AddressesKey];

    public static T To<T>(this object row, PublicAddresses addresses) =>
        row.BuildAdapter(Config).AddParameters(AddressesKey, addresses).AdaptToType<T>();

    /// <summary>Compiles every mapping, so that a fault shows at the start.</summary>
    public static void Compile() => Config.Compile();

    private static TypeAdapterConfig Create()
    {
        var config = new TypeAdapterConfig { RequireExplicitMapping = true, RequireDestinationMemberSource = true };
        config.Default.ShallowCopyForSameType(true);
        config.Scan(typeof(Mapping).Assembly);
        return config;
    }
}
