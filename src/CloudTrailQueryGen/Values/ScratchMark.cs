using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>A place in a <see cref="ScratchArena"/> to go back to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ScratchMark
{
    internal ScratchMark(int blocks, int used)
    {
        Blocks = blocks;
        Used = used;
    }

    /// <summary>The number of full blocks.</summary>
    internal int Blocks { get; }

    /// <summary>The bytes in use of the block behind them.</summary>
    internal int Used { get; }
}
