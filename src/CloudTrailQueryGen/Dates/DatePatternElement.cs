namespace CloudTrailQueryGen.Runtime;

/// <summary>A part of a date pattern in Java's notation: a run of one letter, or text that stands for itself.</summary>
/// <param name="Letter">The letter; 0 for text.</param>
/// <param name="Start">Where it begins in the pattern.</param>
/// <param name="Length">How many bytes of the pattern it is: how often the letter stands.</param>
internal readonly record struct DatePatternElement(byte Letter, int Start, int Length);
