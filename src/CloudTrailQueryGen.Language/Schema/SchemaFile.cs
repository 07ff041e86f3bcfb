using System;
using System.IO;

namespace CloudTrailQueryGen.Language.Schema;

/// <summary>Reads the embedded table of CloudTrail fields: path, type, since, applies to, description, evidence, separated by tabs.</summary>
internal static class SchemaFile
{
    private const string ResourceName = "CloudTrailQueryGen.Schema.cloudtrail-fields.tsv";
    private const string ElementSuffix = "[]";

    public static SchemaNode Read()
    {
        using Stream stream = typeof(SchemaFile).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is not embedded in this assembly");
        using var reader = new StreamReader(stream);
        var root = new SchemaNode(string.Empty, FieldShape.ClosedObject, "The record");
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length >= 6 && cells[0].Length != 0 && cells[0][0] != '#' && cells[0][0] != '@')
            {
                Add(root, cells[0].Split('.'), cells[1], cells[4], FieldRange.Read(cells[2], cells[3], cells[5]));
            }
        }

        return root;
    }

    /// <summary>Parents stand in front of their members in the file.</summary>
    private static void Add(SchemaNode root, string[] segments, string type, string description, FieldRange? range)
    {
        SchemaNode parent = root;
        for (int i = 0; i < segments.Length - 1; i++)
        {
            parent = Descend(parent, segments[i]);
        }

        bool isList = type.StartsWith("array<", StringComparison.Ordinal);
        var node = new SchemaNode(segments[segments.Length - 1], isList ? FieldShape.List : ShapeOf(type), description) { Range = range };
        if (isList)
        {
            string element = type.Substring("array<".Length).TrimEnd('>');

            // The elements of insightContext.attributions are objects whose members the file does not list.
            node.Element = new SchemaNode(string.Empty, ShapeOf(element), description);
        }

        parent.Members.Add(node);
    }

    private static SchemaNode Descend(SchemaNode parent, string segment)
    {
        bool isElement = segment.EndsWith(ElementSuffix, StringComparison.Ordinal);
        string name = isElement ? segment.Substring(0, segment.Length - ElementSuffix.Length) : segment;
        SchemaNode node = parent.Member(name) ?? throw new InvalidOperationException($"'{name}' has no row in front of its members");
        return isElement ? node.Element! : node;
    }

    private static FieldShape ShapeOf(string type) => type switch
    {
        "string" or "ip" => FieldShape.Text,
        "truth-text" => FieldShape.TruthText,
        "number" => FieldShape.Number,
        "boolean" => FieldShape.Boolean,
        "timestamp" => FieldShape.TimeText,
        "object" => FieldShape.ClosedObject,
        "open-object" => FieldShape.OpenObject,
        _ => throw new InvalidOperationException($"Unknown type '{type}' in the table of fields"),
    };
}
