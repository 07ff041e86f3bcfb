namespace CloudTrailQueryGen.Runtime;

/// <summary>Where in an event the reader is.</summary>
/// <param name="Node">The node of the container.</param>
/// <param name="Depth">How many containers are open.</param>
/// <param name="NextIndex">The index of the next element; -1 in an object.</param>
/// <param name="IsFirst">Nothing of the container has been read.</param>
internal record struct ReaderPlace(int Node, int Depth, int NextIndex, bool IsFirst)
{
    /// <summary>The container is an array.</summary>
    public readonly bool IsArray => NextIndex >= 0;

    /// <summary>What ends the container.</summary>
    public readonly byte ClosingBracket => IsArray ? (byte)']' : (byte)'}';
}
