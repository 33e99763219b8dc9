namespace ContentApi.Client.Contract;

/// <summary>Whether machines may mine a text or a medium (Directive (EU) 2019/790, article 4).</summary>
public enum DataMining
{
    Allowed,
    Reserved,
}
