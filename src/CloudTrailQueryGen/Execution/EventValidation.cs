namespace CloudTrailQueryGen;

/// <summary>How much of each event a run checks before it believes it.</summary>
public enum EventValidation
{
    /// <summary>
    /// Its structure (brackets, strings, control characters in them, an end before the input's), its encoding (UTF-8), and the grammar of all that the query reads of
    /// it. What is wrong with the rest, such as a missing comma or an unknown escape in a value that the query skips, has no effect and is not noticed.
    /// </summary>
    Structure,

    /// <summary>
    /// The whole grammar of JSON (RFC 8259), also of what the query skips and of events that would be skipped unread: an event is malformed if any byte of it is wrong.
    /// It takes more time.
    /// </summary>
    /// <remarks>
    /// What RFC 8259 only advises against is not damage: names that occur twice, an escaped surrogate without its other half, numbers of any size. There is no
    /// limit of depth. Members of the envelope beside <c>Records</c> are not events; their structure alone is checked.
    /// </remarks>
    Full,
}
