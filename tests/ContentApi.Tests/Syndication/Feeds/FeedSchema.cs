using System.Diagnostics;
using ContentApi.Tests.Infrastructure;

namespace ContentApi.Tests.Syndication.Feeds;

/// <summary>Judges a feed by the schema of JSON Feed, with the validator that judges all our answers.</summary>
internal static class FeedSchema
{
    private const string Script =
        """
        const fs = require('node:fs');
        const Ajv = require('ajv');
        const ajv = new Ajv({ allErrors: true, strict: false });
        require('ajv-formats')(ajv);
        const check = ajv.compile(JSON.parse(fs.readFileSync(process.argv[1], 'utf8')));
        const faults = check(JSON.parse(fs.readFileSync(0, 'utf8'))) ? [] : check.errors;
        process.stdout.write(faults.map(fault => `${fault.instancePath} ${fault.message}`).join('\n'));
        """;

    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "standards", "json-feed", "schema-v1.1.json") is var path && File.Exists(path))
                return path;
        return null;
    }

    public static async Task<string> FaultsAsync(string schema, string feed)
    {
        using var node = Process.Start(new ProcessStartInfo(Tool.Find("node")!, ["-e", Script, schema])
        {
            WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "Platform", "OpenApi", "Validator"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await node.StandardInput.WriteAsync(feed);
        node.StandardInput.Close();
        var faults = await node.StandardOutput.ReadToEndAsync();
        var errors = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, errors);
        return faults;
    }
}
