using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Language.Tables;
using CloudTrailQueryGen.Language.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Tables;

/// <summary>
/// The compiler and the run time each have a reader of CSV and of networks, because neither may refer to the other: they must take and refuse the
/// same texts, or a table that passed the build would fail at the run.
/// </summary>
public sealed class TwoReadersTests
{
    private const int Seed = 5;

    private static readonly string[] s_pieces =
        ["\"", "\"", "\"\"", ",", ",", "\n", "\r", "\r\n", "a", "b", "1", " ", "\u00e9", "\ud83d\ude00", "_", "-", "\uFEFF", "\0", "x,y\n", "id,name\n", "\"q\""];

    private static readonly string[] s_addressPieces =
        [":", ":", "::", ".", ".", "/", "/", "0", "1", "00", "10", "255", "256", "ffff", "2001", "db8", "10.0.0.0/", "::/", "2001:db8::/", "1:2:3:4:5:6:", "10.0.0.0", "::1", "1.2.3.4", "/8", "/32", "/128", "/129", "/08", "%1", "[", "x", " ", "+", "-", "\0", "\u0661"];

    [Fact]
    public void Both_readers_of_CSV_agree()
    {
        var random = new Random(Seed);
        int accepted = 0;
        for (int i = 0; i < 200_000; i++)
        {
            string csv = Text(random, s_pieces, 12);
            LookupTableText built = LookupTableText.Read(csv);
            LookupTable? table = Load(csv);

            Assert.True((built.Fault is null) == (table is not null), $"{Escape(csv)}: {built.Fault?.Message}");
            if (table is not null)
            {
                accepted++;
                Assert.Equal(built.Columns.AsEnumerable(), table.Columns);
                Assert.Equal(built.HasRows, table.RowCount > 0);
                Assert.Equal(Escape(string.Join('|', Fields(csv))), Escape(string.Join('|', table.Columns.Concat(Cells(table)))));
            }
        }

        Assert.InRange(accepted, 5_000, 195_000);
    }

    [Fact]
    public void Both_readers_of_networks_agree()
    {
        var random = new Random(Seed);
        int accepted = 0;
        for (int i = 0; i < 300_000; i++)
        {
            string text = Text(random, s_addressPieces, random.Next(2, 9));
            bool isNetwork = SubnetText.TryParse(text, out SubnetText built);
            bool isNetworkAtRunTime = IpSubnet.TryParse(Encoding.UTF8.GetBytes(text), out IpSubnet subnet);

            Assert.True(isNetwork == isNetworkAtRunTime, Escape(text));
            if (isNetwork)
            {
                accepted++;
                Assert.Equal((built.PrefixLength, built.Family == SubnetFamily.V6), (subnet.Length, subnet.Address.IsV6));
                Assert.True(IpAddress.TryParse(Encoding.UTF8.GetBytes(built.FirstAddress), out IpAddress first), built.FirstAddress);
                Assert.Equal(NetworkRow.Of(subnet, 0).First, first.Bits);
                Assert.Equal(built.HasHostBits, first.Bits != subnet.Address.Bits);
            }
        }

        Assert.InRange(accepted, 500, 290_000);
    }

    private static LookupTable? Load(string csv)
    {
        try
        {
            return LookupTable.FromCsv("t", Encoding.UTF8.GetBytes(csv));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Fields(string csv)
    {
        var reader = new CsvReader(csv);
        List<CsvField> record = [];
        while (reader.Read(record))
        {
            foreach (CsvField field in record)
            {
                yield return field.ValueIn(csv);
            }
        }
    }

    private static IEnumerable<string> Cells(LookupTable table) =>
        Enumerable.Range(0, table.RowCount).SelectMany(row => Enumerable.Range(0, table.Columns.Count).Select(column => Encoding.UTF8.GetString(table.Cell(row, column))));

    private static string Text(Random random, string[] pieces, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => pieces[random.Next(pieces.Length)]));

    private static string Escape(string text) => string.Concat(text.Select(c => c is < ' ' or > '~' ? $"\\u{(int)c:x4}" : c.ToString()));
}
