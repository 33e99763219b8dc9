using System.Diagnostics;
using System.Text.Json;

namespace ContentApi.Tests.Infrastructure;

/// <summary>
/// Judges JSON by the API description's schemas, in one Node process for the whole run: no .NET validator that was tried
/// judges JSON Schema 2020-12 right.
/// </summary>
public sealed class SchemaValidator
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Platform", "OpenApi", "Validator");
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly SemaphoreSlim Installing = new(1);
    private static SchemaValidator? shared;

    private readonly Process node;

    private SchemaValidator(Process node) => this.node = node;

    public static bool IsPossible => Tool.IsThere("node") && Tool.IsThere("npm");

    /// <summary>What of the body does not hold; empty where all does.</summary>
    /// <param name="description">The API description.</param>
    /// <param name="schema">A JSON pointer into it.</param>
    /// <param name="body">JSON.</param>
    /// <param name="selected">Whether members may be missing, as <c>fields</c> has it.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string description, string schema, string body, bool selected = false)
    {
        await Gate.WaitAsync();
        try
        {
            shared ??= await StartAsync(description);
            await shared.node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { schema, body, selected }));
            await shared.node.StandardInput.FlushAsync();
            var answer = await shared.node.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException($"The validator ended: {await shared.node.StandardError.ReadToEndAsync()}");
            return JsonSerializer.Deserialize<List<string>>(answer)!;
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<SchemaValidator> StartAsync(string description)
    {
        var document = Path.Combine(Path.GetTempPath(), $"content-api-{Environment.ProcessId}.json");
        await File.WriteAllTextAsync(document, description);
        return new SchemaValidator(await StartAsync("validate.js", document));
    }

    /// <summary>Starts a script of the validator's folder, with what it needs; it ends with the run.</summary>
    public static async Task<Process> StartAsync(string script, params string[] arguments)
    {
        await Installing.WaitAsync();
        try
        {
            await InstallAsync();
        }
        finally
        {
            Installing.Release();
        }
        var node = Start("node", [script, .. arguments]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => node.Kill();
        return node;
    }

    private static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "ajv-formats"))) return;
        using var install = Start("npm", "ci", "--no-audit", "--no-fund");
        var output = await install.StandardOutput.ReadToEndAsync() + await install.StandardError.ReadToEndAsync();
        await install.WaitForExitAsync();
        if (install.ExitCode != 0) throw new InvalidOperationException($"npm ci failed: {output}");
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(Tool.Find(program)!, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
