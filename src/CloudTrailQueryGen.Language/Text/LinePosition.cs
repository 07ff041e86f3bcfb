namespace CloudTrailQueryGen.Language.Text;

/// <summary>A place in a text as people name it.</summary>
/// <param name="Line">Counted from zero.</param>
/// <param name="Column">UTF-16 characters from the start of the line, counted from zero.</param>
internal readonly record struct LinePosition(int Line, int Column);
