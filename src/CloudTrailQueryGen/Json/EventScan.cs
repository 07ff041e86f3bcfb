namespace CloudTrailQueryGen.Runtime;

/// <summary>The scan of one input, fed window by window.</summary>
public sealed class EventScan;
