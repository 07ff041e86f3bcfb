using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuerySpan = CloudTrailQueryGen.Language.Text.TextSpan;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>Places in additional files.</summary>
internal static class FileLocation
{
    /// <summary>With path, line and column; the begin of a file that cannot be read.</summary>
    public static Location Of(AdditionalText file, QuerySpan span, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { } source ? Of(file, source, span) : Location.Create(file.Path, default, default);

    /// <inheritdoc cref="Of(AdditionalText, QuerySpan, CancellationToken)"/>
    public static Location Of(AdditionalText file, SourceText source, QuerySpan span)
    {
        var range = TextSpan.FromBounds(Math.Min(span.Start, source.Length), Math.Min(span.End, source.Length));
        return Location.Create(file.Path, range, source.Lines.GetLinePositionSpan(range));
    }
}
