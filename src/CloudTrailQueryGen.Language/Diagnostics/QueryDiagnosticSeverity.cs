namespace CloudTrailQueryGen.Language.Diagnostics;

/// <summary>How serious a finding is; the same four steps as in Roslyn, which this project may not see.</summary>
internal enum QueryDiagnosticSeverity
{
    Hidden,
    Info,
    Warning,
    Error,
}
