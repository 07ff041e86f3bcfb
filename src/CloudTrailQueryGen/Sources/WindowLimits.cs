namespace CloudTrailQueryGen;

/// <summary>How large windows are.</summary>
/// <param name="First">Bytes of a window at the beginning of an input.</param>
/// <param name="Largest">Bytes to which a window may grow for the sake of one event.</param>
internal readonly record struct WindowLimits(int First, int Largest);
