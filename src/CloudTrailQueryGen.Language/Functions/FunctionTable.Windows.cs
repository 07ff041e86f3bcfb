using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>What <c>offset</c>, <c>pattern</c> and <c>diff</c> compute; no query can name these (spec §3.6, §3.14, §3.16).</summary>
internal static partial class FunctionTable
{
    /// <summary>The label of a bin that <c>offset</c> shifts.</summary>
    public static FunctionDescriptor Later { get; } =
        Scalar("later", QueryType.Timestamp, "The timestamp a period later.", Timestamp("timestamp"), Period("period"));

    /// <summary>The bin that a label of <see cref="Later"/> stands for.</summary>
    public static FunctionDescriptor Earlier { get; } =
        Scalar("earlier", QueryType.Timestamp, "The timestamp a period earlier.", Timestamp("timestamp"), Period("period"));

    /// <summary>Of a query that compares two windows: whether an event is in the one that the run is given.</summary>
    public static FunctionDescriptor InWindow { get; } =
        Scalar("inWindow", QueryType.Boolean, "1 when the timestamp lies in the window of the run, otherwise missing.", Timestamp("timestamp"));

    /// <summary>Of a query that compares two windows: whether an event is in the other one.</summary>
    public static FunctionDescriptor InBaseline { get; } =
        Scalar("inBaseline", QueryType.Boolean, "1 when the timestamp lies in the window that is compared with, otherwise missing.", Timestamp("timestamp"));

    /// <summary>The pattern of a text.</summary>
    public static FunctionDescriptor PatternOf { get; } =
        Scalar("patternOf", QueryType.Text, "The text with the words that vary replaced by their kinds.", Text("text"));

    /// <summary><c>@severityLabel</c>.</summary>
    public static FunctionDescriptor PatternSeverity { get; } =
        Scalar("patternSeverity", QueryType.Text, "ERROR, WARN or INFO, by the words of the pattern.", Text("pattern"));

    /// <summary><c>@differenceDescription</c>.</summary>
    public static FunctionDescriptor DifferenceDescription { get; } =
        Scalar("differenceDescription", QueryType.Text, "What has become of a number of events.", Number("now"), Number("before"));
}
