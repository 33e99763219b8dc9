using ContentApi.Platform.Paging;

namespace ContentApi.Platform.OpenApi;

/// <summary>What schemas are called: a page of tags is a <c>TagList</c>.</summary>
public static class SchemaNames
{
    public static string Of(Type type)
    {
        if (!type.IsGenericType) return type.Name;
        var argument = Of(type.GetGenericArguments()[0]);
        return type.GetGenericTypeDefinition() == typeof(PageOf<>) ? $"{argument}List" : $"{argument}{type.Name.Split('`')[0]}";
    }
}
