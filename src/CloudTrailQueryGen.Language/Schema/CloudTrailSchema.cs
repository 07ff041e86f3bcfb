using System;
using System.Linq;
using System.Threading;
using CloudTrailQueryGen.Language.Apis;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Language.Schema;

/// <summary>
/// What is known of CloudTrail records: their fields, read once from the embedded <c>cloudtrail-fields.tsv</c>, and the APIs that they tell of. The
/// members of closed objects were complete in all records that were examined; below open objects (request parameters and the like)
/// everything is possible.
/// </summary>
/// <param name="fields">Reads the fields, when they are first needed.</param>
/// <param name="apis">The APIs.</param>
internal sealed class CloudTrailSchema(Func<SchemaNode> fields, ApiCatalogue apis)
{
    /// <summary>More edits than this, or than a third of the letters, make another name.</summary>
    private const int MostEdits = 2;

    private readonly Lazy<SchemaNode> root = new(fields, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>What the product knows.</summary>
    public static CloudTrailSchema BuiltIn { get; } = new(SchemaFile.Read, ApiCatalogue.BuiltIn);

    /// <summary>The record; its members are the top-level fields, without the system fields.</summary>
    public SchemaNode Root => root.Value;

    /// <summary>Event sources and events.</summary>
    public ApiCatalogue Apis { get; } = apis;

    /// <summary>Looks up a flattened name such as <c>resources.0.ARN</c>.</summary>
    public SchemaLookup Find(string flatName)
    {
        string[] segments = flatName.Split('.');
        SchemaNode node = Root;
        for (int i = 0; i < segments.Length; i++)
        {
            if (node.IsOpen)
            {
                // A listed member of an open object tells the type of its value; any other is as good.
                SchemaNode? listed = node.Member(segments[i]);
                if (listed is null || i == segments.Length - 1)
                {
                    return Known(listed?.Shape);
                }

                return Known(null);
            }

            if (node.Shape == FieldShape.List)
            {
                if (!IsIndex(segments[i]))
                {
                    return new SchemaLookup(SchemaMatch.IndexMissing, null, Prefix(segments, i), segments[i], Corrected(segments, i, "0." + segments[i]));
                }

                if (node.Element is null)
                {
                    return Known(null);
                }

                node = node.Element;
                continue;
            }

            if (node.Shape != FieldShape.ClosedObject)
            {
                return new SchemaLookup(SchemaMatch.BelowPlainValue, null, Prefix(segments, i), segments[i], null);
            }

            if (node.Member(segments[i]) is not { } member)
            {
                string? near = Suggestion.Strictly(segments[i], node.MemberNames(), MostEdits);
                return new SchemaLookup(
                    i == 0 ? SchemaMatch.UnknownField : SchemaMatch.UnknownMember,
                    null,
                    Prefix(segments, i),
                    segments[i],
                    near is null ? null : Corrected(segments, i, near));
            }

            node = member;
        }

        return Known(node.Shape);
    }

    /// <summary>Which events have a field, or the object with unknown members that it is in; null when all may have it.</summary>
    public FieldRange? RangeOf(string flatName)
    {
        SchemaNode node = Root;
        FieldRange? range = null;
        foreach (string segment in flatName.Split('.'))
        {
            if (node.IsOpen || (node.Shape == FieldShape.List ? node.Element : node.Member(segment)) is not { } next)
            {
                break;
            }

            node = next;
            range = node.Range ?? range;
        }

        return range;
    }

    private static SchemaLookup Known(FieldShape? shape) => new(SchemaMatch.Known, shape, string.Empty, string.Empty, null);

    private static bool IsIndex(string segment) => segment.Length != 0 && segment.All(c => c is >= '0' and <= '9');

    private static string Prefix(string[] segments, int count) => string.Join(".", segments.Take(count));

    private static string Corrected(string[] segments, int index, string correction) =>
        string.Join(".", segments.Select((segment, i) => i == index ? correction : segment));
}
