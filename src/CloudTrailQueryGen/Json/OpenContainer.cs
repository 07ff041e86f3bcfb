namespace CloudTrailQueryGen.Runtime;

/// <summary>An object or array that the reader has descended from and will come back to.</summary>
/// <param name="Node">Its node among the needed paths.</param>
/// <param name="NextIndex">The index of its next element; -1 for an object.</param>
internal readonly record struct OpenContainer(int Node, int NextIndex);
