using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Unicode;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// Reads CSV (RFC 4180; spec §3.18). Lines end in CR, LF or both; a line without a character is no record; every record has as many
/// fields as the first.
/// </summary>
internal ref struct CsvParser
{
    private readonly string table;
    private readonly ReadOnlySpan<byte> csv;
    private readonly List<int> starts = [];
    private readonly byte[] texts;
    private int position;
    private int used;

    /// <param name="table">For messages.</param>
    /// <param name="csv">The text.</param>
    public CsvParser(string table, ReadOnlySpan<byte> csv)
    {
        this.table = table;
        this.csv = csv.StartsWith("\uFEFF"u8) ? csv[3..] : csv;
        texts = new byte[this.csv.Length];
    }

    /// <summary>All records.</summary>
    /// <exception cref="InvalidDataException">The text is malformed or not UTF-8.</exception>
    public CsvCells Parse()
    {
        if (!Utf8.IsValid(csv))
        {
            position = FirstInvalid();
            throw Fault(position, "a byte is no part of UTF-8 text");
        }

        int columnCount = 0;
        while (SkipEmptyLines())
        {
            int start = position;
            int count = ReadRecord();
            if (columnCount == 0)
            {
                columnCount = count;
            }
            else if (count != columnCount)
            {
                throw Fault(start, $"this line has {Fields(count)}, but the header has {Fields(columnCount)}");
            }
        }

        if (columnCount == 0)
        {
            throw Fault(0, "there is no header line; begin the text with the names of the columns, separated by commas");
        }

        starts.Add(used);
        return new CsvCells(texts.AsSpan(0, used).ToArray(), [.. starts], columnCount);
    }

    private static bool IsLineEnd(byte b) => b is (byte)'\r' or (byte)'\n';

    private readonly bool IsAtFieldEnd => position == csv.Length || csv[position] == ',' || IsLineEnd(csv[position]);

    /// <summary>False at the end of the text.</summary>
    private bool SkipEmptyLines()
    {
        while (position < csv.Length && IsLineEnd(csv[position]))
        {
            position++;
        }

        return position < csv.Length;
    }

    private int ReadRecord()
    {
        int count = 1;
        ReadField();
        while (position < csv.Length && csv[position] == ',')
        {
            position++;
            count++;
            ReadField();
        }

        return count;
    }

    private void ReadField()
    {
        starts.Add(used);
        if (position < csv.Length && csv[position] == '"')
        {
            ReadQuoted();
            return;
        }

        int length = csv[position..].IndexOfAny(",\r\n\""u8);
        ReadOnlySpan<byte> field = length < 0 ? csv[position..] : csv.Slice(position, length);
        Append(field);
        position += field.Length;
        if (!IsAtFieldEnd)
        {
            throw Fault(position, "a quote stands inside of a field without quotes; put the whole field in quotes and write each quote in it twice");
        }
    }

    private void ReadQuoted()
    {
        int start = position++;
        while (true)
        {
            int length = csv[position..].IndexOf((byte)'"');
            if (length < 0)
            {
                throw Fault(start, "a quote is never closed");
            }

            bool isDoubled = position + length + 1 < csv.Length && csv[position + length + 1] == '"';
            Append(csv.Slice(position, isDoubled ? length + 1 : length));
            position += length + (isDoubled ? 2 : 1);
            if (!isDoubled)
            {
                break;
            }
        }

        if (!IsAtFieldEnd)
        {
            throw Fault(position, "something stands behind the closing quote; write a quote that belongs to the field twice");
        }
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(texts.AsSpan(used));
        used += text.Length;
    }

    private readonly int FirstInvalid()
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(csv[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private readonly InvalidDataException Fault(int at, string fault)
    {
        int line = 1;
        for (int i = 0; i < at; i++)
        {
            line += csv[i] == '\r' || (csv[i] == '\n' && (i == 0 || csv[i - 1] != '\r')) ? 1 : 0;
        }

        return new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The lookup table '{table}' is malformed in line {line}: {fault}."));
    }

    private static string Fields(int count) => count == 1 ? "1 field" : string.Create(CultureInfo.InvariantCulture, $"{count} fields");
}
