namespace CloudTrailQueryGen;

/// <summary>What a run does when a file cannot be read or an event is malformed.</summary>
public enum BadFilePolicy
{
    /// <summary>It is counted and listed in the result, and everything else is still answered.</summary>
    Report,

    /// <summary>
    /// The run ends with an exception: that of the file system for a file or folder that cannot be read,
    /// <see cref="System.IO.InvalidDataException"/> for damaged gzip data, <see cref="CloudTrailFormatException"/> for malformed JSON. Of several
    /// failures it is the one of the first file by name.
    /// </summary>
    Throw,
}
