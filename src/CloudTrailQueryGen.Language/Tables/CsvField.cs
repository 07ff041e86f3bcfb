using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Tables;

/// <summary>A field of a CSV text.</summary>
/// <param name="Span">Where it stands, its quotes included.</param>
/// <param name="IsQuoted">It stands in quotes, in which a quote is written twice.</param>
internal readonly record struct CsvField(TextSpan Span, bool IsQuoted)
{
    /// <summary>What it says.</summary>
    public string ValueIn(string text) => IsQuoted
        ? text.Substring(Span.Start + 1, Span.Length - 2).Replace("\"\"", "\"")
        : text.Substring(Span.Start, Span.Length);
}
