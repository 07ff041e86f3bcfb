using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace CloudTrailQueryGen.Tests.Tables;

/// <summary>Tables from CSV: what is read, and what is refused with which words.</summary>
public sealed class LookupTableTests
{
    [Theory]
    [InlineData("a,b\n1,2", "1|2")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n", "1|2")]
    [InlineData("\n\r\na,b\r\r1,2\n\n\n3,4", "1|2;3|4")]
    [InlineData("a,b\n,\n", "|")]
    [InlineData("a\n\"\"\nx", ";x")]
    [InlineData("a,b\n\"x,\ny\",\"\"\"q\"\"\"", "x,\ny|\"q\"")]
    [InlineData("\"a\",\"b\"\n x , y ", " x | y ")]
    [InlineData("a,b\n\u00e9\ud83d\ude00,\"\u00fc\"", "\u00e9\ud83d\ude00|\u00fc")]
    [InlineData("a,b", "")]
    [InlineData("A,a,_,0\n1,2,3,4", "1|2|3|4")]
    public void Rows_are_read(string csv, string rows)
    {
        LookupTable table = Read(csv);

        Assert.Equal(rows, string.Join(';', Enumerable.Range(0, table.RowCount).Select(row => string.Join('|', Row(table, row)))));
    }

    [Fact]
    public void A_table_tells_its_name_columns_and_size()
    {
        LookupTable table = LookupTable.FromCsv("Accounts_2", "id,name\n1,a\n2,b\n"u8);

        Assert.Equal(("Accounts_2", 2), (table.Name, table.RowCount));
        Assert.Equal(["id", "name"], table.Columns);
    }

    [Theory]
    [InlineData("", "The lookup table 't' is malformed in line 1: there is no header line; begin the text with the names of the columns, separated by commas.")]
    [InlineData("\uFEFF\n\n", "The lookup table 't' is malformed in line 1: there is no header line; begin the text with the names of the columns, separated by commas.")]
    [InlineData("a,b\n1,2\n3\n", "The lookup table 't' is malformed in line 3: this line has 1 field, but the header has 2 fields.")]
    [InlineData("a,b\r\n\r\n1,2,3", "The lookup table 't' is malformed in line 3: this line has 3 fields, but the header has 2 fields.")]
    [InlineData("a,b\r1,\"2", "The lookup table 't' is malformed in line 2: a quote is never closed.")]
    [InlineData("a\n\"x\ny\"z", "The lookup table 't' is malformed in line 3: something stands behind the closing quote; write a quote that belongs to the field twice.")]
    [InlineData("a\nx\"y\"", "The lookup table 't' is malformed in line 2: a quote stands inside of a field without quotes; put the whole field in quotes and write each quote in it twice.")]
    [InlineData("a,,b", "The header of the lookup table 't' is wrong: column 2 has no name.")]
    [InlineData("a,b c", "The header of the lookup table 't' is wrong: 'b c' is no name of a column; use letters, digits and '_' only.")]
    [InlineData("a,b,a", "The header of the lookup table 't' is wrong: two columns have the name 'a'.")]
    public void What_is_malformed_is_refused_with_its_line(string csv, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(csv)).Message);

    [Fact]
    public void What_is_no_UTF8_is_refused_with_its_line()
    {
        byte[] csv = [.. "a,b\n1,2\n3,"u8, 0xE9, (byte)'\n'];

        Assert.Equal(
            "The lookup table 't' is malformed in line 3: a byte is no part of UTF-8 text.",
            Assert.Throws<InvalidDataException>(() => LookupTable.FromCsv("t", csv)).Message);
    }

    [Fact]
    public void Ten_megabytes_are_the_most()
    {
        byte[] csv = new byte[(10 * 1024 * 1024) + 1];
        csv.AsSpan().Fill((byte)'x');
        "a\n"u8.CopyTo(csv);

        Assert.Equal(1, LookupTable.FromCsv("t", csv.AsSpan(1..)).RowCount + 1);
        Assert.Equal(1, LookupTable.FromCsv("t", csv.AsSpan(..^1)).RowCount);
        Assert.Throws<InvalidDataException>(() => LookupTable.FromCsv("t", csv));
        Assert.Equal(
            "The lookup table 't' has more than 10 MB, the most that CloudWatch takes.",
            Assert.Throws<InvalidDataException>(() => LookupTable.FromCsv("t", new MemoryStream(csv))).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-b")]
    [InlineData("a.b")]
    [InlineData("\u00fc")]
    [InlineData("a b")]
    public void Names_are_checked(string name) =>
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => LookupTable.FromCsv(name, "a"u8)).ParamName);

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => LookupTable.FromCsv(null!, "a"u8));
        Assert.Throws<ArgumentNullException>(() => LookupTable.FromCsv("a", (Stream)null!));
        Assert.Throws<ArgumentNullException>(() => LookupTable.FromFile(null!));
        Assert.Throws<ArgumentNullException>(() => LookupTable.FromFile("a.csv", null!));
    }

    [Fact]
    public void Streams_are_read_to_their_end_in_pieces_of_any_size()
    {
        byte[] csv = Encoding.UTF8.GetBytes("id,name\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i},n{i}\n")));
        using var stream = new PiecewiseStream(csv, 777);

        LookupTable table = LookupTable.FromCsv("t", stream);

        Assert.Equal(50_000, table.RowCount);
        Assert.Equal(["49999", "n49999"], Row(table, 49_999));
    }

    [Fact]
    public void Files_name_their_tables()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "accounts.csv");
        File.WriteAllText(path, "id,name\n1,a", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal("accounts", LookupTable.FromFile(path).Name);
        Assert.Equal("id", LookupTable.FromFile(path).Columns[0]);
        Assert.Equal("others", LookupTable.FromFile(path, "others").Name);
        Assert.Throws<FileNotFoundException>(() => LookupTable.FromFile(Path.Combine(folder.Path, "none.csv")));
    }

    private static LookupTable Read(string csv) => LookupTable.FromCsv("t", Encoding.UTF8.GetBytes(csv));

    private static string[] Row(LookupTable table, int row) =>
        [.. Enumerable.Range(0, table.Columns.Count).Select(column => Encoding.UTF8.GetString(table.Cell(row, column)))];
}
