namespace CloudTrailQueryGen.Runtime;

/// <summary>An object of an event and the objects around it.</summary>
/// <param name="Node">Its node among the needed paths.</param>
/// <param name="Outer">The object around it, as an index; -1 for the event.</param>
/// <param name="Depth">How many objects there are.</param>
internal readonly record struct ReaderFrame(int Node, int Outer, int Depth);
