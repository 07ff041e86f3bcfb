using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>Emits the field of a state that tells which events need not be read.</summary>
internal static class ProbeEmitter
{
    private const string FieldName = "probe";

    /// <summary>The field; nothing when each event is read.</summary>
    public static void Field(SourceWriter writer, ProbeModel? probe)
    {
        if (probe?.Parameter is { } parameter)
        {
            writer.Line("private readonly EventProbe? " + FieldName + " = EventProbe.OfText(" + ExpressionEmitter.ParameterName(parameter) + "); // other events are skipped");
        }
        else if (probe is not null)
        {
            string literals = string.Join(", ", probe.Literals.Select(CSharpLiteral.Utf8));
            writer.Line("private static readonly EventProbe " + FieldName + " = " + (probe.Factory ?? "new") + "(" + literals + "); // events without are skipped");
        }
    }

    /// <summary>The last argument of the loop over events; nothing when each event is read.</summary>
    public static string Argument(ProbeModel? probe) => probe is null ? string.Empty : ", " + FieldName;
}
