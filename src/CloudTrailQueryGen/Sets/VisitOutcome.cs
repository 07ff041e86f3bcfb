namespace CloudTrailQueryGen.Runtime;

/// <summary>What a query answers to an <see cref="EventVisit"/>.</summary>
internal enum VisitOutcome
{
    /// <summary>The event does not match; of a value, that no event with it does.</summary>
    Passed,

    /// <summary>The event matches; of a value, that an event with it may.</summary>
    Matched,

    /// <summary>What the query reads of the event is not valid. The query is as it was before.</summary>
    Damaged,
}
