using System;
using System.Collections.Generic;
using System.IO;

namespace CloudTrailQueryGen;

/// <summary>Where a query's events come from: files, folders, a stream or memory.</summary>
/// <remarks>
/// <para>
/// Whether an input is gzip is told from its first two bytes (1F 8B, RFC 1952), never from its name, and several gzip members in
/// a row are one input. Its form, <c>{"Records":[…]}</c>, a JSON array, JSON lines or a single event, is told from its content.
/// </para>
/// <para>
/// Inputs have an order, that of their names by UTF-16 code unit with <c>/</c> between folders. Results depend on that order only,
/// never on which input happened to be read first.
/// </para>
/// <para>A source holds no handle: nothing is opened before a query runs, and a source other than a stream can be used any number of
/// times, by several threads at once.</para>
/// </remarks>
public abstract class CloudTrailSource
{
    private protected CloudTrailSource()
    {
    }

    /// <summary>One file, plain or gzip.</summary>
    /// <param name="path">Its path, absolute or relative to the current directory at the time of the run.</param>
    /// <returns>The source. A file that cannot be read is a failure of the run, see <see cref="BadFilePolicy"/>, not of this method.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public static CloudTrailSource File(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FilesSource([path]);
    }

    /// <summary>Several files, plain or gzip, whatever their names.</summary>
    /// <param name="paths">Their paths, in any order; a path that occurs twice is read once. The sequence is read now.</param>
    /// <returns>The source. A file that cannot be read is a failure of the run, see <see cref="BadFilePolicy"/>, not of this method.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the paths is null or empty.</exception>
    public static CloudTrailSource Files(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<string> copy = [];
        foreach (string path in paths)
        {
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
            copy.Add(path);
        }

        return new FilesSource(copy);
    }

    /// <summary>The event files of a folder, such as a copy of a trail's S3 bucket.</summary>
    /// <param name="path">The folder, absolute or relative to the current directory at the time of the run.</param>
    /// <param name="recursive">Whether its sub-folders are read too.</param>
    /// <returns>The source. The folder is listed when a query runs, which throws <see cref="DirectoryNotFoundException"/> when it does not
    /// exist; a folder without event files gives a result without rows, whose statistics say 0 files.</returns>
    /// <remarks>
    /// Read are the files that end in <c>.json</c>, <c>.jsonl</c>, <c>.ndjson</c> or <c>.log</c>, each also with <c>.gz</c> behind
    /// it, in any case of letters. CloudTrail's digest files (a path with a folder <c>CloudTrail-Digest</c>, or a file name with
    /// <c>_CloudTrail-Digest_</c>) hold hashes and no events: they and files of other names are not read and counted in
    /// <see cref="QueryStatistics.FilesIgnored"/>. Links to files are followed, links to folders are not (they may
    /// lead in a circle) and are counted in <see cref="QueryStatistics.FoldersIgnored"/>. A sub-folder that cannot be listed
    /// is reported like a file that cannot be read.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public static CloudTrailSource Folder(string path, bool recursive = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FolderSource(path, recursive);
    }

    /// <summary>A stream, plain or gzip, from its present position to its end.</summary>
    /// <param name="stream">It is read once and stays open; whoever made it disposes it.</param>
    /// <param name="name">What errors and progress call it.</param>
    /// <returns>The source, good for one run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read, or <paramref name="name"/> is null or empty.</exception>
    public static CloudTrailSource Stream(Stream stream, string name = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return stream.CanRead
            ? new FixedSource([new StreamInput(stream, name)])
            : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    /// <summary>UTF-8 JSON, or gzip of it, in memory; it is read in place, not copied.</summary>
    /// <param name="content">The bytes; they must not change while a query runs.</param>
    /// <param name="name">What errors and progress call it.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static CloudTrailSource Memory(ReadOnlyMemory<byte> content, string name = "memory")
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new FixedSource([new MemoryInput(content, name)]);
    }

    /// <summary>Several inputs in memory, each read as <see cref="Memory(ReadOnlyMemory{byte}, string)"/> reads one.</summary>
    /// <param name="contents">The inputs in their order; the bytes must not change while a query runs. The sequence is read now.</param>
    /// <param name="name">What errors and progress call them, followed by their zero-based position in brackets.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contents"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static CloudTrailSource Memory(IEnumerable<ReadOnlyMemory<byte>> contents, string name = "memory")
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentException.ThrowIfNullOrEmpty(name);
        List<SourceInput> inputs = [];
        foreach (ReadOnlyMemory<byte> content in contents)
        {
            inputs.Add(new MemoryInput(content, $"{name}[{inputs.Count}]"));
        }

        return new FixedSource(inputs);
    }

    /// <summary>Finds the inputs; called once per run.</summary>
    internal abstract SourceListing List();
}
