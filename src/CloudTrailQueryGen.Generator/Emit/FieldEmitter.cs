using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the key dispatch: which members of which object are read into which slot.</summary>
internal static class FieldEmitter
{
    private const int MostSlots = 64;

    public static void Emit(SourceWriter writer, CompiledQueryModel compiled)
    {
        var expressions = new ExpressionEmitter(compiled, string.Empty, TextParameterForm.Encoded);
        writer.Line("public static int FieldCount => " + compiled.Fields.Count + ";");
        writer.Line();
        writer.Line("public static int TimestampSlot => " + (compiled.TimestampSlot < 0 ? "-1" : expressions.Slot(compiled.TimestampSlot)) + ";");
        writer.Line();
        SlotsBelow(writer, compiled);
        Find(writer, compiled.Nodes, expressions);
        writer.Line();
        FindElement(writer, compiled.Nodes, expressions);
    }

    private static void SlotsBelow(SourceWriter writer, CompiledQueryModel compiled)
    {
        if (compiled.Fields.Count is 0 or > MostSlots)
        {
            return;
        }

        ulong[] below = new ulong[compiled.Nodes.Count];
        for (int node = compiled.Nodes.Count - 1; node >= 0; node--)
        {
            foreach (FieldMemberModel member in compiled.Nodes[node].Members)
            {
                below[node] |= Below(member.Slot, member.Node, below);
            }

            foreach (FieldElementModel element in compiled.Nodes[node].Elements)
            {
                below[node] |= Below(element.Slot, element.Node, below);
            }
        }

        writer.Line("public static int NodeCount => " + Number(below.Length) + ";");
        writer.Line();
        writer.Line("/// <summary>The slots that an object or array leads to, as bits: when all of them are filled, the rest of it is skipped.</summary>");
        if (below.Length == 1)
        {
            writer.Line("public static ulong SlotsBelow(int node) => " + Bits(below[0]) + ";");
            writer.Line();
            return;
        }

        writer.Open("public static ulong SlotsBelow(int node) => node switch");
        for (int node = 0; node < below.Length; node++)
        {
            writer.Line(Number(node) + " => " + Bits(below[node]) + ", // " + (node == 0 ? "the record" : CommentText.OneLine(compiled.Nodes[node].Prefix)));
        }

        writer.Line("_ => 0,");
        writer.Close(";");
        writer.Line();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Bits(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture) + "UL";

    private static ulong Below(int slot, int node, ulong[] below) => (slot < 0 ? 0 : 1UL << slot) | (node < 0 ? 0 : below[node]);

    private static void Find(SourceWriter writer, IReadOnlyList<FieldNodeModel> nodes, ExpressionEmitter expressions)
    {
        writer.Line("/// <summary>");
        writer.Line("/// What to do with member <paramref name=\"key\"/> of an object: 0 skips it. CloudWatch joins nested keys by dots, so that a key which holds the");
        writer.Line("/// dots itself leads to the same field. The length is looked at first: it tells most keys apart.");
        writer.Line("/// </summary>");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        if (nodes.All(node => node.Members.Count == 0))
        {
            writer.Line("public static int Find(int node, ReadOnlySpan<byte> key) => 0;");
            return;
        }

        writer.Open("public static int Find(int node, ReadOnlySpan<byte> key)");
        writer.Open("switch (node)");
        for (int node = 0; node < nodes.Count; node++)
        {
            if (nodes[node].Members.Count == 0)
            {
                continue;
            }

            writer.Line("case " + node + ": // " + (node == 0 ? "the record" : CommentText.OneLine(nodes[node].Prefix)));
            writer.Indented(() => Keys(writer, nodes[node], expressions));
        }

        writer.Close();
        writer.Line();
        writer.Line("return 0;");
        writer.Close();
    }

    private static void Keys(SourceWriter writer, FieldNodeModel node, ExpressionEmitter expressions)
    {
        if (node.Members.Count == 1)
        {
            FieldMemberModel only = node.Members[0];
            writer.Line("return key.SequenceEqual(" + CSharpLiteral.Utf8(only.Key) + ") ? " + Match(only.Slot, only.Node, expressions) + " : 0;");
            return;
        }

        writer.Open("switch (key.Length)");
        foreach (IGrouping<int, FieldMemberModel> sameLength in node.Members.GroupBy(member => Utf8Length(member.Key)).OrderBy(group => group.Key))
        {
            foreach (FieldMemberModel member in sameLength)
            {
                writer.Line("case " + sameLength.Key + " when key.SequenceEqual(" + CSharpLiteral.Utf8(member.Key) + "): return " + Match(member.Slot, member.Node, expressions) + ";");
            }
        }

        writer.Close();
        writer.Line();
        writer.Line("break;");
    }

    private static void FindElement(SourceWriter writer, IReadOnlyList<FieldNodeModel> nodes, ExpressionEmitter expressions)
    {
        writer.Line("/// <summary>What to do with an element of an array.</summary>");
        bool any = nodes.Any(node => node.Elements.Count != 0);
        if (!any)
        {
            writer.Line("public static int FindElement(int node, int index) => 0;");
            return;
        }

        writer.Open("public static int FindElement(int node, int index) => (node, index) switch");
        for (int node = 0; node < nodes.Count; node++)
        {
            foreach (FieldElementModel element in nodes[node].Elements)
            {
                writer.Line("(" + node + ", " + element.Index + ") => " + Match(element.Slot, element.Node, expressions) + ", // " + CommentText.OneLine(nodes[node].Prefix + element.Index));
            }
        }

        writer.Line("_ => 0,");
        writer.Close(";");
    }

    private static string Match(int slot, int node, ExpressionEmitter expressions) => (slot, node) switch
    {
        ( >= 0, < 0) => "FieldMatch.Slot(" + expressions.Slot(slot) + ")",
        ( < 0, _) => "FieldMatch.Node(" + node + ")",
        _ => "FieldMatch.SlotAndNode(" + expressions.Slot(slot) + ", " + node + ")",
    };

    private static int Utf8Length(string key) => System.Text.Encoding.UTF8.GetByteCount(key);
}
