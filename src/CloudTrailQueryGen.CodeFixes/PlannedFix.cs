using System.Collections.Generic;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.CodeFixes;

/// <summary>The fix that a diagnostic carries: text of the query, and where it goes in the project's files.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Edits">What to write instead of which characters.</param>
internal sealed record PlannedFix(string Title, IReadOnlyList<FileEdit> Edits)
{
    /// <summary>Null when the diagnostic carries none.</summary>
    public static PlannedFix? Read(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Title, out string? title) || title is null)
        {
            return null;
        }

        IReadOnlyList<Location> locations = diagnostic.AdditionalLocations.Count == 0 ? [diagnostic.Location] : diagnostic.AdditionalLocations;
        var edits = new List<FileEdit>(locations.Count);
        for (int i = 0; i < locations.Count; i++)
        {
            if (!diagnostic.Properties.TryGetValue(FixProperties.Text(i), out string? text) || text is null)
            {
                return null;
            }

            edits.Add(new FileEdit(locations[i].GetLineSpan().Path, new TextChange(locations[i].SourceSpan, text)));
        }

        return new PlannedFix(title, edits);
    }

    /// <summary>The same mistake with the same remedy: what "fix all" fixes together.</summary>
    public static string? EquivalenceKey(Diagnostic diagnostic) => Read(diagnostic) is { } fix ? $"{diagnostic.Id}:{fix.Title}" : null;
}

/// <summary>What to write in a file.</summary>
/// <param name="Path">The file's.</param>
/// <param name="Change">Characters of the file, and the text of the query that takes their place.</param>
internal readonly record struct FileEdit(string Path, TextChange Change);
