namespace ContentApi.Client.Contract;

/// <summary>Why a published text was changed in the open.</summary>
public enum CorrectionKind
{
    Erratum,
    Clarification,
    Update,
    RightOfReply,
    Retraction,
}
