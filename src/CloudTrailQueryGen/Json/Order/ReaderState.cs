namespace CloudTrailQueryGen.Runtime;

/// <summary>All that the meaning of the next bytes of an event depends on.</summary>
/// <param name="Frame">The innermost object, as an index among the <see cref="ReaderFrame"/>s.</param>
/// <param name="IsFirst">Nothing of it has been read.</param>
/// <param name="Missing">The slots that are not filled, as bits.</param>
internal readonly record struct ReaderState(int Frame, bool IsFirst, ulong Missing);
