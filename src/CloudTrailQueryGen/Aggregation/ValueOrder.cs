using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary><see cref="Collation"/> without ties between values that differ, so that the smallest of several does not depend on their order.</summary>
internal static class ValueOrder
{
    /// <summary>Compares two values that are not missing.</summary>
    public static int Compare(in Value left, in Value right)
    {
        int order = Collation.Compare(left, right);
        return order != 0 ? order : (int)left.Kind - (int)right.Kind;
    }
}
