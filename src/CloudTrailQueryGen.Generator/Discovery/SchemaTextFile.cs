using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Files in which a project lists fields, event sources and events of its own: <c>cloudtrail-schema.tsv</c>, <c>orders.cloudtrail-schema.tsv</c>.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">Empty when the file cannot be read.</param>
internal sealed record SchemaTextFile(string Path, string Text)
{
    public const string Name = "cloudtrail-schema.tsv";

    public static bool IsSchemaFile(AdditionalText file)
    {
        string path = file.Path;
        return path.EndsWith(Name, StringComparison.OrdinalIgnoreCase)
            && (path.Length == Name.Length || path[path.Length - Name.Length - 1] is '/' or '\\' or '.');
    }

    public static SchemaTextFile Read(AdditionalText file, CancellationToken cancellationToken) =>
        new(file.Path, file.GetText(cancellationToken)?.ToString() ?? string.Empty);

    /// <summary>All of them together.</summary>
    public static SchemaTexts Join(IEnumerable<SchemaTextFile> files)
    {
        ImmutableArray<string> texts = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Text)];
        return texts.IsEmpty ? SchemaTexts.Empty : new SchemaTexts(texts);
    }
}
