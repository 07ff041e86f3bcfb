using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>The part that numbers the lookups.</summary>
internal sealed partial class ExpressionLowering
{
    private readonly List<BoundLookup> lookups = [];

    /// <summary>The lookups met so far, each once.</summary>
    public ImmutableArray<LookupModel> Lookups =>
    [
        .. lookups.Select(lookup => new LookupModel(
            lookup.Table,
            tables.FirstOrDefault(table => table.Name == lookup.Table)?.EmbeddedAs,
            lookup.IsByNetwork,
            lookup.Columns,
            lookup.Outputs,
            lookup.Text)),
    ];

    private int LookupIndex(BoundLookup lookup)
    {
        int index = lookups.FindIndex(known => known.Id == lookup.Id);
        if (index < 0)
        {
            index = lookups.Count;
            lookups.Add(lookup);
        }

        return index;
    }
}
