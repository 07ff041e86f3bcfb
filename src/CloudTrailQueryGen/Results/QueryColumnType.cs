namespace CloudTrailQueryGen;

/// <summary>What the values of a result column are; any value may also be missing.</summary>
public enum QueryColumnType
{
    /// <summary>Text; also fields of the record, whose type only the event knows, in CloudWatch's text form.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A number that may have a fraction.</summary>
    Number,

    /// <summary>1 or 0.</summary>
    Boolean,

    /// <summary>A point in time with millisecond resolution, UTC.</summary>
    Timestamp,
}
