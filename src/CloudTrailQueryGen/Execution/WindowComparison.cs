using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>The two windows whose events a query compares. They may overlap; then an event counts in both.</summary>
/// <param name="Window">That of the run.</param>
/// <param name="Baseline">An earlier one of the same length.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WindowComparison(TimeWindow Window, TimeWindow Baseline)
{
    /// <summary>1 when the timestamp lies in <see cref="Window"/>, otherwise missing: what <c>count</c> counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value InWindow(scoped in Value timestamp) => Test(Window, timestamp);

    /// <summary>1 when the timestamp lies in <see cref="Baseline"/>, otherwise missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value InBaseline(scoped in Value timestamp) => Test(Baseline, timestamp);

    private static Value Test(TimeWindow window, scoped in Value timestamp) =>
        timestamp.Kind == ValueKind.Timestamp && window.Contains(timestamp.Integer) ? Value.FromInteger(1) : Value.Missing;
}
