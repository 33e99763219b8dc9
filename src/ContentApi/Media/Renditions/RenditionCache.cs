using ContentApi.Media.Files;
using Microsoft.Extensions.Options;

namespace ContentApi.Media.Renditions;

/// <summary>
/// Renditions that were made, on the disk: bounded in bytes, the least recently asked for go first. What is lost is made
/// again, so nothing that happens to the folder stops an answer.
/// </summary>
public sealed class RenditionCache(MediaFolders folders, IOptions<MediaOptions> options, ILogger<RenditionCache> logger)
{
    private readonly string folder = folders.Renditions;
    private readonly long most = options.Value.CacheMegaBytes * 1024L * 1024;
    private readonly Lock turn = new();
    private readonly LinkedList<Entry> byUse = new(); // the last one was asked for last
    private readonly Dictionary<string, LinkedListNode<Entry>> entries = [];
    private bool isKnown;
    private long bytes;

    /// <summary>What is kept, in bytes.</summary>
    public long Bytes
    {
        get
        {
            lock (turn) return bytes;
        }
    }

    /// <summary>The rendition, or null where it has to be made.</summary>
    public Stream? Open(RenditionKey key)
    {
        lock (turn)
        {
            LookOnce();
            if (!entries.TryGetValue(key.Hex, out var entry)) return null;
            byUse.Remove(entry);
            byUse.AddLast(entry);
        }
        try
        {
            return new FileStream(PathOf(key.Hex), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            lock (turn) Forget(key.Hex); // somebody tidied up
            return null;
        }
    }

    public void Store(RenditionKey key, byte[] content)
    {
        if (content.Length > most) return;
        try
        {
            var path = PathOf(key.Hex);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(path, content);
            lock (turn)
            {
                LookOnce();
                Remember(key.Hex, content.Length);
                while (bytes > most) Drop(byUse.First!.Value.Name);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("A rendition could not be kept, and is made anew each time: {Reason}", exception.Message);
        }
    }

    private static void Write(string path, byte[] content)
    {
        var unfinished = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished); // there is one left where there was no room for it
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name[..2], name);

    /// <summary>What an earlier run left, in the order in which it was made.</summary>
    private void LookOnce()
    {
        if (isKnown) return;
        isKnown = true;
        try
        {
            if (Directory.Exists(folder)) Look();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The folder of the renditions cannot be looked through: {Reason}", exception.Message);
        }
    }

    private void Look()
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc))
            if (file.Extension.Length > 0) file.Delete(); // of a run that was ended while it wrote
            else if (!entries.ContainsKey(file.Name)) Remember(file.Name, file.Length);
        while (bytes > most) Drop(byUse.First!.Value.Name);
    }

    private void Remember(string name, long size)
    {
        Forget(name);
        entries[name] = byUse.AddLast(new Entry(name, size));
        bytes += size;
    }

    private void Forget(string name)
    {
        if (!entries.Remove(name, out var entry)) return;
        byUse.Remove(entry);
        bytes -= entry.Value.Size;
    }

    private void Drop(string name)
    {
        Forget(name);
        File.Delete(PathOf(name));
    }

    private sealed record Entry(string Name, long Size);
}
