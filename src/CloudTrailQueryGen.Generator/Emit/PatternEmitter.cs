using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the fields that hold the query's regular expressions.</summary>
internal static class PatternEmitter
{
    /// <summary>So many literals are written side by side.</summary>
    private const int MaximumOnLine = 2;

    /// <param name="writer">Where to.</param>
    /// <param name="compiled">The query.</param>
    /// <param name="modifiers">Of the fields: a predicate has no state that could own them, so its own are static.</param>
    public static void Emit(SourceWriter writer, CompiledQueryModel compiled, string modifiers)
    {
        for (int i = 0; i < compiled.Patterns.Count; i++)
        {
            PatternModel pattern = compiled.Patterns[i];
            writer.Line("// /" + CommentText.OneLine(pattern.Text) + "/");
            string start = modifiers + " " + ClassName(pattern.Kind) + " " + ExpressionEmitter.PatternName(i) + " = new(";
            if (pattern.Kind == PatternKind.Literal)
            {
                Literals(writer, start, pattern.Literals, ");");
            }
            else if (pattern.Literals.Count == 0)
            {
                writer.Line(start + CSharpLiteral.String(pattern.Pattern) + ");");
            }
            else
            {
                Literals(writer, start + CSharpLiteral.String(pattern.Pattern) + ", new(", pattern.Literals, "));");
            }
        }
    }

    private static string ClassName(PatternKind kind) => kind switch
    {
        PatternKind.Literal => "LiteralPattern",
        PatternKind.Capture => "CapturePattern",
        _ => "TextPattern",
    };

    private static void Literals(SourceWriter writer, string start, IReadOnlyList<LiteralModel> literals, string end)
    {
        if (literals.Count <= MaximumOnLine)
        {
            writer.Line(start + string.Join(", ", literals.Select(Literal)) + end);
            return;
        }

        writer.Line(start);
        writer.Indented(() =>
        {
            for (int i = 0; i < literals.Count; i++)
            {
                writer.Line(Literal(literals[i]) + (i == literals.Count - 1 ? end : ","));
            }
        });
    }

    private static string Literal(LiteralModel literal)
    {
        string place = literal.Place == "Anywhere" ? string.Empty : ", LiteralPlace." + literal.Place;
        return "new TextLiteral(" + CSharpLiteral.String(literal.Text) + place + (literal.IgnoresCase ? ", IgnoresCase: true" : string.Empty) + ")";
    }
}
