namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The types of the value model (spec §5.1); booleans are integers.</summary>
internal enum OracleKind
{
    Missing,
    Text,
    Integer,
    Real,
    Timestamp,
    Structure,
}
