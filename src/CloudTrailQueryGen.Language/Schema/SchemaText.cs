using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Schema;

/// <summary>
/// What a project says of its own events (docs/catalogue.md): rows of cells with tabs between them, of which the first is the kind. Lines that begin with
/// <c>#</c> say nothing. A row that is not understood is left out.
/// </summary>
/// <param name="Fields">Paths and types of fields, in order.</param>
/// <param name="Sources">Event sources; each has a name, and what it is called, or nothing.</param>
/// <param name="Events">Event sources and names of events of theirs.</param>
/// <param name="ReplacesFields">No other fields exist.</param>
/// <param name="ReplacesApis">No other event sources and events exist.</param>
/// <param name="Faults">The rows that are not understood.</param>
internal sealed record SchemaText(
    ImmutableArray<SchemaFieldRow> Fields,
    ImmutableArray<(string Name, string Service)> Sources,
    ImmutableArray<(string Source, string Name)> Events,
    bool ReplacesFields,
    bool ReplacesApis,
    ImmutableArray<SchemaFault> Faults)
{
    private const string Kinds = "a row begins with 'field', 'source', 'event' or 'replace', and a tab";

    private static readonly string[] Types = ["string", "truth-text", "number", "boolean", "timestamp", "ip", "object", "open-object"];

    /// <summary>Reads a text of any content.</summary>
    public static SchemaText Read(string text)
    {
        var reader = new Reader();
        int start = text.Length != 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (start < text.Length)
        {
            int end = text.IndexOfAny(['\r', '\n'], start);
            end = end < 0 ? text.Length : end;
            if (end > start && text[start] != '#')
            {
                reader.Add(text.Substring(start, end - start), start);
            }

            start = end + 1;
        }

        return reader.ToSchema();
    }

    private static bool IsType(string type) => Array.IndexOf(Types, type) >= 0
        || (type.StartsWith("array<", StringComparison.Ordinal) && type[type.Length - 1] == '>' && Array.IndexOf(Types, type.Substring(6, type.Length - 7)) >= 0);

    /// <summary>A cell that can be a name: something, without blanks.</summary>
    private static bool IsName(string cell)
    {
        foreach (char c in cell)
        {
            if (char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return cell.Length != 0;
    }

    private static bool IsPath(string path) => IsName(path) && Array.TrueForAll(path.Split('.'), segment => segment.Length != 0 && segment != "[]") && path[0] != '@';

    private sealed class Reader
    {
        private readonly ImmutableArray<SchemaFieldRow>.Builder fields = ImmutableArray.CreateBuilder<SchemaFieldRow>();
        private readonly ImmutableArray<(string, string)>.Builder sources = ImmutableArray.CreateBuilder<(string, string)>();
        private readonly ImmutableArray<(string, string)>.Builder events = ImmutableArray.CreateBuilder<(string, string)>();
        private readonly ImmutableArray<SchemaFault>.Builder faults = ImmutableArray.CreateBuilder<SchemaFault>();
        private bool replacesFields;
        private bool replacesApis;

        public SchemaText ToSchema() =>
            new(fields.ToImmutable(), sources.ToImmutable(), events.ToImmutable(), replacesFields, replacesApis, faults.ToImmutable());

        public void Add(string line, int start)
        {
            string[] cells = line.Split('\t');
            string name = CellOf(cells, 1);
            string third = CellOf(cells, 2);
            switch (cells[0])
            {
                case "field" when !IsPath(name):
                    Fault(cells, start, 1, "the second cell is the path of a field, such as 'userIdentity.tenant'");
                    break;
                case "field" when !IsType(third):
                    Fault(cells, start, 2, "the third cell is a type: " + string.Join(", ", Types) + ", or a list of one such as array<string>");
                    break;
                case "field":
                    fields.Add(new SchemaFieldRow(name, third, CellOf(cells, 3), SpanOf(cells, start, 1)));
                    break;
                case "source" when !IsName(name):
                    Fault(cells, start, 1, "the second cell is an event source, such as 'orders.example.com'");
                    break;
                case "source":
                    sources.Add((name, third));
                    break;
                case "event" when !IsName(name) || !IsName(third):
                    Fault(cells, start, IsName(name) ? 2 : 1, "the second cell is an event source, the third the name of one of its events");
                    break;
                case "event":
                    events.Add((name, third));
                    break;
                case "replace" when name is not ("fields" or "apis"):
                    Fault(cells, start, 1, "the second cell is 'fields' or 'apis'");
                    break;
                case "replace":
                    replacesFields |= name == "fields";
                    replacesApis |= name == "apis";
                    break;
                default:
                    Fault(cells, start, 0, Kinds);
                    break;
            }
        }

        private static string CellOf(string[] cells, int index) => index < cells.Length ? cells[index] : string.Empty;

        private void Fault(string[] cells, int start, int cell, string message) => faults.Add(new SchemaFault(SpanOf(cells, start, cell), CellOf(cells, cell), message));

        /// <summary>Of a cell, or of the row if that ends in front of it.</summary>
        private static TextSpan SpanOf(string[] cells, int start, int cell)
        {
            int at = start;
            for (int i = 0; i < Math.Min(cell, cells.Length); i++)
            {
                at += cells[i].Length + 1;
            }

            return cell < cells.Length && cells[cell].Length != 0 ? new TextSpan(at, cells[cell].Length) : TextSpan.FromBounds(start, start + string.Join("\t", cells).Length);
        }
    }
}

/// <summary>A field that a project lists.</summary>
/// <param name="Path">As in the product's own table: <c>resources[].owner</c>.</param>
/// <param name="Type">One of its types.</param>
/// <param name="Description">May be empty.</param>
/// <param name="Span">Where the path stands.</param>
internal sealed record SchemaFieldRow(string Path, string Type, string Description, TextSpan Span);

/// <summary>What is wrong with a row.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Message">What is right: a part of a sentence.</param>
internal sealed record SchemaFault(TextSpan Span, string Text, string Message);
