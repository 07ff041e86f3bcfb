namespace CloudTrailQueryGen.Runtime;

/// <summary>What <see cref="ProbeScanner{TBlock, TProbe}"/> looks for: one literal, or any of several.</summary>
internal unsafe interface IProbe
{
    /// <summary>Where a literal may begin in the 64 bytes at <paramref name="position"/>; bit n stands for byte n.</summary>
    /// <param name="quotes">The quotes among the bytes.</param>
    /// <param name="position"><see cref="ProbedLiteral.Reach"/> bytes behind the 64 may be read as well.</param>
    ulong Candidates<TBlock>(ulong quotes, byte* position)
        where TBlock : struct, IScanBlock<TBlock>;

    /// <summary>A literal begins at <paramref name="position"/>, as far as its first bytes tell.</summary>
    bool IsAt(byte* position);
}
