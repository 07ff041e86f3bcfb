using System.Collections.Generic;

namespace CloudTrailQueryGen;

/// <summary>What a worker takes at once: an input, or a range of one that several of them read.</summary>
/// <param name="Source">The rank of the input.</param>
/// <param name="Split">The input's ranges; null for the whole input.</param>
/// <param name="Range">The number of the range.</param>
internal readonly record struct InputPiece(int Source, SplitInput? Split = null, int Range = 0)
{
    /// <summary>Inputs none of which is split.</summary>
    public static IReadOnlyList<InputPiece> Whole(int inputs)
    {
        InputPiece[] pieces = new InputPiece[inputs];
        for (int source = 0; source < pieces.Length; source++)
        {
            pieces[source] = new(source);
        }

        return pieces;
    }
}
