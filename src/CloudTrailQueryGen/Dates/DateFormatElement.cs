namespace CloudTrailQueryGen.Runtime;

/// <summary>A part of a date format in strftime's notation: a conversion, or text that stands for itself.</summary>
/// <param name="Conversion">The letter behind the percent sign; 0 for text.</param>
/// <param name="Start">Where it begins in the format.</param>
/// <param name="Length">How many bytes of the format it is.</param>
internal readonly record struct DateFormatElement(byte Conversion, int Start, int Length)
{
    /// <summary>No text that is written for it is longer, in bytes.</summary>
    public int MaxLength => Conversion == 0 ? Length : DateWriter.MaxLength;
}
