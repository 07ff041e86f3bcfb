using System;
using System.Collections.Generic;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>Merges the parts of a split in a random order and shape, as threads and machines may.</summary>
internal static class MergeTree
{
    public static T Reduce<T>(List<T> parts, Random random, Action<T, T> merge)
    {
        while (parts.Count > 1)
        {
            int target = random.Next(parts.Count);
            int source = random.Next(parts.Count - 1);
            source += source >= target ? 1 : 0;
            merge(parts[target], parts[source]);
            parts.RemoveAt(source);
        }

        return parts[0];
    }
}
