using System.Collections.Generic;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>The part that prints lookups.</summary>
internal sealed partial class ExpressionEmitter
{
    /// <summary>The field that holds a lookup.</summary>
    public static string LookupName(int index) => "lookup" + (index + 1);

    /// <summary>Several keys are folded into one.</summary>
    private string LookupKey(IReadOnlyList<ValueModel> keys)
    {
        string key = Value(keys[0]);
        for (int i = 1; i < keys.Count; i++)
        {
            key = "TableLookup.Key(" + scratch + ", " + key + ", " + Value(keys[i]) + ")";
        }

        return key;
    }
}
