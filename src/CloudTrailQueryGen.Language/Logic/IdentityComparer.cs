using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>Tells expressions apart by what they are, not by what they hold: comparing whole trees would take long.</summary>
internal sealed class IdentityComparer : IEqualityComparer<BoundExpression>
{
    public static IdentityComparer Instance { get; } = new();

    public bool Equals(BoundExpression? x, BoundExpression? y) => ReferenceEquals(x, y);

    public int GetHashCode(BoundExpression obj) => RuntimeHelpers.GetHashCode(obj);
}
