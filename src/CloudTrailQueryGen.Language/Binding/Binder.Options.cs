using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Syntax.Nodes;

namespace CloudTrailQueryGen.Language.Binding;

/// <content>Options of commands. The parser has seen to their names and to the kind of their values.</content>
internal sealed partial class Binder
{
    private void RequireOptionsOnce(ImmutableArray<OptionSyntax> options)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (OptionSyntax option in options)
        {
            if (!known.Add(option.Name.Text))
            {
                Report(DiagnosticCatalogue.OptionIsRepeated, option.Name.Span, option.Name.Text);
            }
        }
    }

    private static OptionSyntax? FindOption(ImmutableArray<OptionSyntax> options, string name)
    {
        foreach (OptionSyntax option in options)
        {
            if (IsWord(option.Name, name))
            {
                return option;
            }
        }

        return null;
    }

    /// <summary>The value of a switch.</summary>
    private static bool IsOn(ImmutableArray<OptionSyntax> options, string name, bool otherwise) =>
        FindOption(options, name) is { } option ? IsWord(option.Value, "true") : otherwise;

    private void ReportNoEffect(OptionSyntax option, string because) =>
        Report(DiagnosticCatalogue.OptionHasNoEffect, option.Span, SourceText.Collapse(option), because);
}
