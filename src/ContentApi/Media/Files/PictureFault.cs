using ContentApi.Platform.Problems;

namespace ContentApi.Media.Files;

/// <summary>Why a picture is not taken.</summary>
public sealed record PictureFault(string Code, string Message, string Hint)
{
    public InputError Error => new() { Pointer = "", Code = Code, Message = Message, Hint = Hint };
}
