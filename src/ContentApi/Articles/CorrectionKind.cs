namespace ContentApi.Articles;

/// <summary>Why a published text was changed in the open.</summary>
public enum CorrectionKind
{
    Erratum,
    Clarification,
    Update,
    RightOfReply,
    Retraction,
}
