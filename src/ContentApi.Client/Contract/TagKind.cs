namespace ContentApi.Client.Contract;

/// <summary>What a tag stands for.</summary>
public enum TagKind
{
    Topic,
    Person,
    Place,
    Organisation,
}
