using System;
using System.Globalization;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Diagnostics;

/// <summary>A finding about a query, at the smallest span of its text that shows the problem.</summary>
internal sealed class QueryDiagnostic(QueryDiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
{
    public QueryDiagnosticDescriptor Descriptor { get; } = descriptor;

    public TextSpan Span { get; } = span;

    /// <summary>The values of the message's placeholders.</summary>
    public string[] Arguments { get; } = arguments;

    /// <summary>
    /// What to write instead of <see cref="Span"/>, where that is certain; otherwise null. Only for rules with
    /// <see cref="QueryDiagnosticDescriptor.HasReplacement"/>.
    /// </summary>
    public string? Replacement { get; init; }

    public string Id => Descriptor.Id;

    public string Message => Arguments.Length == 0
        ? Descriptor.MessageFormat
        : string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, Array.ConvertAll(Arguments, a => (object)a));

    /// <summary>For messages about findings elsewhere.</summary>
    public string MessageWithId => $"{Id}: {Message}";

    public override string ToString() => $"{Id}{Span}: {Message}";
}
