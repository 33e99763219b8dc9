using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using ContentApi.Platform.Http;

namespace ContentApi.Platform.Fields;

/// <summary>The members that a contract type has in JSON, read once from the type itself, so that they cannot drift.</summary>
public sealed class ContractFields
{
    private static readonly ConcurrentDictionary<Type, ContractFields> Known = new();

    private readonly Dictionary<string, ContractFields> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> always = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private ContractFields()
    {
    }

    public IReadOnlyDictionary<string, ContractFields> Members => members;

    /// <summary>Members that stay in every selection: those that say so, and what tells kinds of an object apart.</summary>
    public IReadOnlySet<string> Always => always;

    /// <summary>Members that are there only when asked for.</summary>
    public IReadOnlySet<string> Asked => asked;

    public static ContractFields Of(Type contract) => Known.GetOrAdd(contract, static type =>
    {
        var fields = new ContractFields();
        fields.Add(Json.Options.GetTypeInfo(type));
        return fields;
    });

    private void Add(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            Add(Json.Options.GetTypeInfo(type.ElementType!));
            return;
        }
        if (type.Kind != JsonTypeInfoKind.Object) return;
        if (type.PolymorphismOptions is { } kinds)
        {
            members.TryAdd(kinds.TypeDiscriminatorPropertyName, new ContractFields());
            always.Add(kinds.TypeDiscriminatorPropertyName);
            foreach (var kind in kinds.DerivedTypes) Add(Json.Options.GetTypeInfo(kind.DerivedType));
        }
        foreach (var property in type.Properties)
        {
            if (!members.TryGetValue(property.Name, out var member)) members.Add(property.Name, member = new ContractFields());
            member.Add(Json.Options.GetTypeInfo(property.PropertyType));
            if (Has<AlwaysSelectedAttribute>(property)) always.Add(property.Name);
            if (Has<OnlyWhenAskedAttribute>(property)) asked.Add(property.Name);
        }
    }

    private static bool Has<T>(JsonPropertyInfo property) where T : Attribute =>
        property.AttributeProvider?.IsDefined(typeof(T), inherit: true) == true;
}
