namespace CloudTrailQueryGen.Runtime;

/// <summary>Whoever has to know that a scan meets damage.</summary>
internal interface IScanFollower
{
    /// <summary>The event at the scan's place is damaged. Neither place nor counts tell of it yet.</summary>
    void EventDamaged();

    /// <summary>An error was recorded.</summary>
    /// <param name="offset">Its place in the input.</param>
    /// <param name="message">What is wrong.</param>
    void ErrorFound(long offset, string message);
}
