using System;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// What a query file must know about the others: it holds no text, so that editing one file leaves it equal and the other files
/// untouched.
/// </summary>
/// <param name="Files">All query files, by path.</param>
/// <param name="Claimed">The paths that attributes name: they get no method of their own.</param>
internal sealed record QueryFileIndex(EquatableArray<QueryFileIdentity> Files, EquatableArray<string> Claimed)
{
    public static QueryFileIndex Create(ImmutableArray<QueryFileIdentity> files, ImmutableArray<string> claimed) => new(
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path)),
        claimed.Sort(StringComparer.Ordinal));

    public bool IsClaimed(QueryFileIdentity file) => Claimed.Items.BinarySearch(file.Path, StringComparer.Ordinal) >= 0;

    /// <summary>The first file in front of <paramref name="file"/>, in order of path, that becomes the same method; null when there is none.</summary>
    public QueryFileIdentity? EarlierWithSameMethod(QueryFileIdentity file)
    {
        foreach (QueryFileIdentity other in Files)
        {
            if (other.Path == file.Path)
            {
                return null;
            }

            if (IsMethod(other, file.Namespace, file.ClassName, file.MethodName) && !IsClaimed(other))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>A file becomes a method of this name in the class.</summary>
    public bool HasMethod(string @namespace, string className, string methodName)
    {
        foreach (QueryFileIdentity file in Files)
        {
            if (IsMethod(file, @namespace, className, methodName))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMethod(QueryFileIdentity file, string @namespace, string className, string methodName) =>
        file.MethodName == methodName && file.ClassName == className && file.Namespace == @namespace;

    /// <summary>Another file's path differs from this one's in case, or in characters that a hint name cannot hold, only.</summary>
    public bool IsAmbiguous(QueryFileIdentity file)
    {
        foreach (QueryFileIdentity other in Files)
        {
            if (other.Path != file.Path && string.Equals(other.Path, file.Path, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
