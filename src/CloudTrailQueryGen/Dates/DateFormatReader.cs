using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Takes a date format in strftime's notation apart (spec §4.4).</summary>
/// <param name="format">UTF-8.</param>
internal ref struct DateFormatReader(ReadOnlySpan<byte> format)
{
    private const byte Percent = (byte)'%';

    private readonly ReadOnlySpan<byte> format = format;
    private int next;

    /// <summary>The element that the last <see cref="MoveNext"/> went to.</summary>
    public DateFormatElement Current { get; private set; }

    /// <summary>There is a percent sign without a conversion behind it where <see cref="MoveNext"/> has stopped.</summary>
    public bool IsInvalid { get; private set; }

    /// <summary>Goes to the next element; false behind the last, and where the format is not valid.</summary>
    public bool MoveNext()
    {
        ReadOnlySpan<byte> rest = format[next..];
        if (rest.IsEmpty)
        {
            return false;
        }

        int length = rest.IndexOf(Percent);
        if (length != 0)
        {
            length = length < 0 ? rest.Length : length;
            Current = new DateFormatElement(0, next, length);
            next += length;
            return true;
        }

        byte conversion = rest.Length > 1 ? rest[1] : (byte)0;
        if (conversion != Percent && !DateWriter.IsKnown(conversion))
        {
            IsInvalid = true;
            return false;
        }

        Current = conversion == Percent ? new DateFormatElement(0, next, 1) : new DateFormatElement(conversion, next, 2);
        next += 2;
        return true;
    }
}
