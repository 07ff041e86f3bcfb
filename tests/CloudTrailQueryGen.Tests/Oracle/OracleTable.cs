using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>A lookup table as the oracle sees it.</summary>
internal sealed record OracleTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The tables that every query of these tests may use.</summary>
    public static IReadOnlyList<OracleTable> All { get; } =
    [
        new(
            "accounts",
            ["id", "code", "team", "owner", "c1", "c2", "c3", "errorCode"],
            [
                ["012345678901", "a", "Blue", "ann", "1", "", "x", "AccessDenied"],
                ["1", "PutObject", "Red", "bob", "010", "1.0", "\"y\", z", ""],
                ["a", "b", "Gr\u00fcn", "", "a", "b\nc", "\ud83d\ude00", "1"],
                ["a", "PutObject", "second", "never first", "2", "3", "4", "5"],
                ["A", "", "Upper", "ada", "A", "10", "-5", "A"],
                ["", "GetObject", "Empty", "eve", "", "e", "0", "e"],
                ["10", "1e2", "Ten", "tom", "10", "1e2", "0.1", "z"],
                ["1000", "10.1.2.3", "Thousand", "tia", "1000", "0", "true", "true"],
                ["2026-03-04 05:06:07.000", "1", "Time", "tim", "t", "t", "t", "t"],
            ]),
        new(
            "networks",
            ["name", "cidr", "c1", "wide"],
            [
                ["ten", "10.0.0.0/8", "10", "10.0.0.0/8"],
                ["ten again", "10.0.0.0/8", "never first", "10.0.0.0/7"],
                ["one", "10.1.0.0/16", "1", "0.0.0.0/0"],
                ["host", "10.1.2.3/32", "3", "10.1.2.3/31"],
                ["documentation", "2001:db8::/32", "6", "::/0"],
                ["loopback", "::1/128", "", "::1/128"],
                ["mapped", "::ffff:0:0/96", "m", "2001:db8::1/64"],
                ["home", "192.168.0.0/16", "h", "128.0.0.0/1"],
            ]),
        new("places", ["wide", "zone"], [["0.0.0.0/1", "low"], ["128.0.0.0/1", "high"], ["8000::/1", "high6"]]),

        // Those of AWS's own examples.
        new("network_services", ["ip_address", "port", "service_name", "owner"], [["10.1.2.3", "443", "web", "ann"]]),
        new("known_hosts", ["ip_address", "hostname", "region"], [["10.1.2.3", "host", "eu-west-1"]]),
        new("net_table", ["cidr", "region", "owner", "datacenter"], [["10.0.0.0/8", "eu-west-1", "ann", "d1"]]),
    ];

    /// <summary>As files of a project.</summary>
    public static (string Path, string Text)[] Files => [.. All.Select(table => ($"tables/{table.Name}.csv", table.ToCsv()))];

    public static OracleTable Find(string name) => All.Single(table => table.Name == name);

    /// <summary>The text in a row and column.</summary>
    public string Cell(IReadOnlyList<string> row, string column) => row[Columns.ToList().IndexOf(column)];

    private string ToCsv()
    {
        var csv = new StringBuilder();
        foreach (IReadOnlyList<string> row in Rows.Prepend(Columns))
        {
            csv.AppendJoin(',', row.Select(cell => cell.IndexOfAny([',', '"', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\"")).Append("\r\n");
        }

        return csv.ToString();
    }
}
