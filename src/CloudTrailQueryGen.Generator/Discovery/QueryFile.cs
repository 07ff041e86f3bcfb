using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>A <c>.ctq</c> file of the project.</summary>
/// <param name="Identity">All but the text.</param>
/// <param name="Text">Null when the file cannot be read.</param>
internal sealed record QueryFile(QueryFileIdentity Identity, string? Text)
{
    public const string Extension = ".ctq";

    public static bool IsQueryFile(AdditionalText text) => text.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static QueryFile Read(
        AdditionalText file,
        AnalyzerConfigOptionsProvider options,
        ProjectOptions project,
        CancellationToken cancellationToken)
    {
        SourceText? text = file.GetText(cancellationToken);
        return new QueryFile(QueryFileIdentity.Read(file, options, project), text?.ToString());
    }
}
