using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Language.Tables;

/// <summary>What is wrong with a CSV text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">What, and what to do: a part of a sentence.</param>
internal sealed record CsvFault(TextSpan Span, string Message);
