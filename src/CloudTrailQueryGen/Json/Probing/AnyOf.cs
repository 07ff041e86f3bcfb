using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Either of two probes. Four literals are two of these in one.</summary>
/// <typeparam name="TFirst">One probe.</typeparam>
/// <typeparam name="TSecond">The other.</typeparam>
internal readonly unsafe struct AnyOf<TFirst, TSecond>(TFirst first, TSecond second) : IProbe
    where TFirst : struct, IProbe
    where TSecond : struct, IProbe
{
    private readonly TFirst first = first;
    private readonly TSecond second = second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Candidates<TBlock>(ulong quotes, byte* position)
        where TBlock : struct, IScanBlock<TBlock> => first.Candidates<TBlock>(quotes, position) | second.Candidates<TBlock>(quotes, position);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(byte* position) => first.IsAt(position) || second.IsAt(position);
}
