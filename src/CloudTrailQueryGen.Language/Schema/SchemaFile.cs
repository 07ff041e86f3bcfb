using System;
using System.Collections.Generic;
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
        SchemaNode root = Empty();
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

    /// <summary>A record without fields.</summary>
    public static SchemaNode Empty() => new(string.Empty, FieldShape.ClosedObject, "The record");

    /// <summary>Adds the fields of a project; those that have no place are faults. A row for a known field counts if its type is another one.</summary>
    public static void Extend(SchemaNode root, IEnumerable<SchemaFieldRow> rows, List<SchemaFault> faults)
    {
        foreach (SchemaFieldRow row in rows)
        {
            string[] segments = row.Path.Split('.');
            if (ParentOf(root, segments) is { } parent && !segments[segments.Length - 1].EndsWith(ElementSuffix, StringComparison.Ordinal))
            {
                SchemaNode node = NodeOf(segments[segments.Length - 1], row.Type, row.Description, null);
                SchemaNode? known = parent.Member(node.Name);
                if (known is null || known.Shape != node.Shape)
                {
                    parent.Members.RemoveAll(member => member == known);
                    parent.Members.Add(node);
                }
            }
            else
            {
                faults.Add(new SchemaFault(row.Span, row.Path, "the object that it is a member of needs a row of its own, in front of this one; an element of a list is written 'list[]'"));
            }
        }
    }

    /// <summary>Null when that is no object that is known.</summary>
    private static SchemaNode? ParentOf(SchemaNode root, string[] segments)
    {
        SchemaNode? parent = root;
        for (int i = 0; i < segments.Length - 1 && parent is not null; i++)
        {
            bool isElement = segments[i].EndsWith(ElementSuffix, StringComparison.Ordinal);
            SchemaNode? node = parent.Member(isElement ? segments[i].Substring(0, segments[i].Length - ElementSuffix.Length) : segments[i]);
            parent = isElement ? node?.Element : node;
        }

        return parent?.Shape is FieldShape.ClosedObject or FieldShape.OpenObject ? parent : null;
    }

    /// <summary>Parents stand in front of their members in the file.</summary>
    private static void Add(SchemaNode root, string[] segments, string type, string description, FieldRange? range)
    {
        SchemaNode parent = ParentOf(root, segments) ?? throw new InvalidOperationException($"'{string.Join(".", segments)}' has no row of its object in front of it");
        parent.Members.Add(NodeOf(segments[segments.Length - 1], type, description, range));
    }

    private static SchemaNode NodeOf(string name, string type, string description, FieldRange? range)
    {
        bool isList = type.StartsWith("array<", StringComparison.Ordinal);
        var node = new SchemaNode(name, isList ? FieldShape.List : ShapeOf(type), description) { Range = range };
        if (isList)
        {
            string element = type.Substring("array<".Length).TrimEnd('>');

            // The elements of insightContext.attributions are objects whose members the file does not list.
            node.Element = new SchemaNode(string.Empty, ShapeOf(element), description);
        }

        return node;
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
