using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.ApiRules;

/// <summary>What is found, with the text of the query at hand. Findings in saved queries are left to the files of those.</summary>
/// <param name="text">The query.</param>
internal sealed class ApiFindings(string text)
{
    private readonly ImmutableArray<QueryDiagnostic>.Builder found = ImmutableArray.CreateBuilder<QueryDiagnostic>();

    public ImmutableArray<QueryDiagnostic> ToImmutable() => found.ToImmutable();

    /// <summary>The place is in the query itself.</summary>
    public bool IsWritten(TextSpan span) => span.Length != 0 && span.End <= text.Length;

    public string TextAt(TextSpan span) => text.Substring(span.Start, span.Length);

    public void Report(QueryDiagnosticDescriptor rule, TextSpan span, params string[] arguments) =>
        found.Add(new QueryDiagnostic(rule, span, arguments));

    public void ReportWithFix(QueryDiagnosticDescriptor rule, TextSpan span, string? replacement, params string[] arguments) =>
        found.Add(new QueryDiagnostic(rule, span, arguments) { Replacement = replacement });

    /// <summary>A finding about a literal, and what to write instead of the text in it; the quotes stay as they are.</summary>
    public void ReportLiteral(QueryDiagnosticDescriptor rule, TextSpan span, string? instead, params string[] arguments)
    {
        char quote = text[span.Start];
        ReportWithFix(rule, span, instead is not null && quote is '"' or '\'' ? quote + instead + quote : null, arguments);
    }

    /// <summary>A finding about a name, and what to write instead, if the name stands there in plain letters.</summary>
    public void ReportName(QueryDiagnosticDescriptor rule, TextSpan span, string name, string instead, params string[] arguments) =>
        ReportWithFix(rule, span, TextAt(span) == name ? instead : null, arguments);

    /// <summary>The values in quotes, as alternatives.</summary>
    public static string Alternatives(IReadOnlyList<string> values)
    {
        const int Most = 3;
        string list = "'" + values[0] + "'";
        for (int i = 1; i < values.Count && i < Most; i++)
        {
            list += (i == values.Count - 1 ? " or '" : ", '") + values[i] + "'";
        }

        return values.Count > Most ? list + ", …" : list;
    }
}
