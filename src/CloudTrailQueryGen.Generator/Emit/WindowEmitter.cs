using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits which events a query looks at besides or instead of those in the time range of its run.</summary>
internal static class WindowEmitter
{
    /// <summary>The field that holds the two windows of a comparison.</summary>
    public const string ComparisonName = "comparison";

    public static void Field(SourceWriter writer, WindowModel? window)
    {
        if (window is ComparedWindowModel compared)
        {
            string before = compared.Count is { } count ? ", " + CSharpLiteral.Integer(count) + ", PeriodUnit." + compared.Unit : string.Empty;
            writer.Line("private readonly WindowComparison " + ComparisonName + " = context.Compare(" + CSharpLiteral.String(compared.Text) + before + ");");
        }
    }

    public static void Member(SourceWriter writer, WindowModel? window)
    {
        if (window is null)
        {
            return;
        }

        writer.Line("// " + CommentText.OneLine(window.Text));
        writer.Line(window is ShiftedWindowModel shifted
            ? "public override TimeWindow? Window => Context.Window?.Earlier(" + CSharpLiteral.Integer(shifted.Count) + ", PeriodUnit." + shifted.Unit + ");"
            : "public override TimeWindow Baseline => " + ComparisonName + ".Baseline;");
        writer.Line();
    }
}
