using System;

namespace CloudTrailQueryGen.Runtime;

/// <summary>English names of months, days and halves of a day, whatever the machine speaks.</summary>
internal static class DateNames
{
    /// <summary>Letters of a short month or day.</summary>
    public const int ShortLength = 3;

    /// <summary>The full name of a month, 1 to 12; its first three letters are the short one.</summary>
    public static ReadOnlySpan<byte> Month(int month) => month switch
    {
        1 => "January"u8,
        2 => "February"u8,
        3 => "March"u8,
        4 => "April"u8,
        5 => "May"u8,
        6 => "June"u8,
        7 => "July"u8,
        8 => "August"u8,
        9 => "September"u8,
        10 => "October"u8,
        11 => "November"u8,
        _ => "December"u8,
    };

    /// <summary>The full name of a day, 1 (Monday) to 7; its first three letters are the short one.</summary>
    public static ReadOnlySpan<byte> Day(int day) => day switch
    {
        1 => "Monday"u8,
        2 => "Tuesday"u8,
        3 => "Wednesday"u8,
        4 => "Thursday"u8,
        5 => "Friday"u8,
        6 => "Saturday"u8,
        _ => "Sunday"u8,
    };

    /// <summary>The half of a day, 0 or 1.</summary>
    public static ReadOnlySpan<byte> Half(int half) => half == 0 ? "AM"u8 : "PM"u8;
}
