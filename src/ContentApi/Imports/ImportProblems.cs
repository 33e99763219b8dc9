using ContentApi.Platform.Problems;

namespace ContentApi.Imports;

/// <summary>A reader's fault as a problem.</summary>
public static class ImportProblems
{
    public static InputError Error(ImportFault fault) =>
        new() { Line = fault.Line, Pointer = fault.Pointer, Code = fault.Code, Message = fault.Message, Hint = fault.Hint };

    public static Problem Of(ImportFault fault) => Problem.Of(ProblemKinds.InvalidInput, fault.Message, [Error(fault)]);
}
