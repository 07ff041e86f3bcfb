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
            writer.Line(modifiers + " TextPattern " + ExpressionEmitter.PatternName(i) + " = new(" + CSharpLiteral.String(pattern.DotNetPattern)
                + "); // /" + CommentText.OneLine(pattern.Text) + "/");
        }
    }
}
