using CloudTrailQueryGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>A finding with its place as plain values, so that it compares by value and keeps no tree alive. Lines and columns count from 0.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Arguments">The values of the message's placeholders.</param>
/// <param name="Path">The source file.</param>
/// <param name="Start">Position in the file.</param>
/// <param name="Length">Characters.</param>
/// <param name="StartLine">Line of the first character.</param>
/// <param name="StartColumn">Column of the first character.</param>
/// <param name="EndLine">Line of the end.</param>
/// <param name="EndColumn">Column of the end.</param>
internal sealed record HostReport(
    string Id, EquatableArray<string> Arguments, string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static HostReport Create(HostFinding finding, Location location)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        return new HostReport(
            finding.Descriptor.Id,
            finding.Arguments,
            lines.Path,
            location.SourceSpan.Start,
            location.SourceSpan.Length,
            lines.StartLinePosition.Line,
            lines.StartLinePosition.Character,
            lines.EndLinePosition.Line,
            lines.EndLinePosition.Character);
    }

    public Location ToLocation() => Location.Create(
        Path, new TextSpan(Start, Length), new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
