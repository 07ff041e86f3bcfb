using System;
using System.Globalization;
using System.Text;
using System.Threading;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Tables;
using CloudTrailQueryGen.Language.Text;
using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>What stands in the file of a lookup table, whatever the table is called.</summary>
/// <param name="Text">Empty when the file cannot be a table.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="ColumnsOfNetworks">Those that <c>cidrlookup</c> can use.</param>
/// <param name="FileFault">Why the file cannot be a table, as a part of a sentence; null when it can.</param>
/// <param name="Malformed">What is wrong in the text, with its line, as a part of a sentence; null when nothing is.</param>
/// <param name="MalformedSpan">Where.</param>
/// <param name="RunTimeReason">Why its rows are not compiled in, as a part of a sentence; null when they are.</param>
internal sealed record LookupTableContent(
    string Text,
    EquatableArray<string> Columns,
    EquatableArray<string> ColumnsOfNetworks,
    string? FileFault,
    string? Malformed,
    TextSpan MalformedSpan,
    string? RunTimeReason)
{
    public const string Extension = ".csv";

    /// <summary>The service's maximum (spec §3.18), in bytes of UTF-8.</summary>
    private const int MostBytes = 10 * 1024 * 1024;

    /// <summary>More would make the compiler slow and the program large, in bytes of UTF-8.</summary>
    private const int MostEmbeddedBytes = 1024 * 1024;

    private const int Utf8CodePage = 65001;

    /// <summary>Files that queries may look up in; whether one does is theirs to say.</summary>
    public static bool IsTableFile(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static LookupTableContent Read(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } source)
        {
            return Unusable("the file cannot be read");
        }

        // The compiler reads what is no UTF-8 in another encoding, in silence.
        if (source.Encoding is { CodePage: not Utf8CodePage })
        {
            return Unusable("it is not encoded in UTF-8; save it so");
        }

        string text = source.ToString();
        int length = source.Length > MostBytes ? source.Length : Encoding.UTF8.GetByteCount(text);
        if (length > MostBytes)
        {
            return Unusable("it has more than 10 MB, the most that CloudWatch takes");
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Checked(text, length);
    }

    private static LookupTableContent Checked(string text, int length)
    {
        LookupTableText table = LookupTableText.Read(text);
        if (table.Fault is { } fault)
        {
            int line = new LineMap(text).GetPosition(fault.Span.Start).Line + 1;
            string place = "line " + line.ToString(CultureInfo.InvariantCulture);
            return Unusable(null) with { Text = text, Malformed = $"{place}: {fault.Message}", MalformedSpan = fault.Span };
        }

        string? reason = length > MostEmbeddedBytes ? "its file has more than 1 MB, too much to be compiled into the program"
            : !table.HasRows ? "its file has only the header line"
            : null;
        return new LookupTableContent(text, table.Columns, table.ColumnsOfNetworks, null, null, default, reason);
    }

    private static LookupTableContent Unusable(string? fault) =>
        new(string.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty, fault, null, default, null);
}
