namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Up to which number of different values an aggregate holds them all. A limit is passed when all rows together pass it, whatever the parts
/// are that they were spread over: a part that passes it leaves no doubt about the whole, and the parts are counted again when they are merged.
/// </summary>
/// <param name="PerGroup">Values of a group.</param>
/// <param name="InAll">
/// Values of all groups, where a group with more than <paramref name="PerGroup"/> counts as that many, although its values are gone: otherwise the sum could sink, and
/// it would depend on the parts whether it was ever passed.
/// </param>
/// <param name="PerGroupOfMany">Values of a group once <paramref name="InAll"/> is passed: about as many as take the memory of a sketch.</param>
internal readonly record struct ExactLimits(int PerGroup, long InAll, int PerGroupOfMany);
