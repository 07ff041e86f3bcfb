using System.ComponentModel;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// An aggregate of <c>stats</c> over all groups at once. Accumulators merge: what was added to two of them and merged gives the
/// same result, bit for bit, as what was added to one, in any order and grouping.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAccumulator
{
    /// <summary>The aggregate of a group, also of one that nothing was added to.</summary>
    /// <param name="group">The group's index.</param>
    /// <param name="scratch">Memory that the result may point into.</param>
    Value Result(int group, ScratchArena scratch);

    /// <summary>Tells the run how many results are estimates; once, when all have been asked for. Most aggregates are always exact.</summary>
    /// <param name="groupCount">How many groups there are.</param>
    void ReportEstimates(int groupCount)
    {
    }
}
