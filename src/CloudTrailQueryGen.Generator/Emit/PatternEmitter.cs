using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the fields that hold the query's regular expressions.</summary>
internal static class PatternEmitter
{
    /// <param name="writer">Where to.</param>
    /// <param name="compiled">The query.</param>
    /// <param name="modifiers">Of the fields: a predicate has no state that could own them, so its own are static.</param>
    public static void Emit(SourceWriter writer, CompiledQueryModel compiled, string modifiers)
    {
        for (int i = 0; i < compiled.Patterns.Count; i++)
        {
            PatternModel pattern = compiled.Patterns[i];
            string type = pattern.Kind == PatternKind.Capture ? "CapturePattern" : "TextPattern";
            writer.Line(modifiers + " " + type + " " + ExpressionEmitter.PatternName(i) + " = new(" + CSharpLiteral.String(pattern.Pattern)
                + "); // /" + CommentText.OneLine(pattern.Text) + "/");
        }
    }
}
