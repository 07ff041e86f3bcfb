using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Fixes;
using Microsoft.CodeAnalysis;
using QuerySpan = CloudTrailQueryGen.Language.Text.TextSpan;

namespace CloudTrailQueryGen.Generator.Analyzers;

/// <summary>A fix of a query as a diagnostic carries it: each edit at the places where its characters are written.</summary>
/// <param name="Properties">Title and texts, see <see cref="FixProperties"/>.</param>
/// <param name="Locations">Additional locations.</param>
internal sealed record FixReport(ImmutableDictionary<string, string?> Properties, ImmutableArray<Location> Locations)
{
    public static FixReport None { get; } = new(ImmutableDictionary<string, string?>.Empty, []);

    /// <summary>The fix, or none when there is none or a place of it is not in a file.</summary>
    /// <param name="fix">Edits of the query's text.</param>
    /// <param name="locate">The places of some characters; several when they are in several literals.</param>
    /// <param name="own">Where the diagnostic is.</param>
    public static FixReport Create(QueryFix? fix, Func<QuerySpan, ImmutableArray<Location>> locate, Location own)
    {
        if (fix is null)
        {
            return None;
        }

        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Title, fix.Title);
        var locations = new List<Location>();
        foreach (TextEdit edit in fix.Edits)
        {
            // Text over the end of a literal goes into the first one, and out of the others.
            string text = edit.Text;
            foreach (Location location in locate(edit.Span))
            {
                properties = properties.Add(FixProperties.Text(locations.Count), text);
                locations.Add(location);
                text = string.Empty;
            }
        }

        return new FixReport(properties, locations.Count == 1 && locations[0].Equals(own) ? [] : [.. locations]);
    }
}
