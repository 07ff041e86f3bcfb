using System.Collections.Immutable;

namespace CloudTrailQueryGen.Language.Tests.Binding;

/// <summary>The lookup tables that queries of tests, and those on the pages of rules, may name.</summary>
internal static class TestTables
{
    public static ImmutableArray<LookupTableHeader> All { get; } =
    [
        new("accounts", ["account_id", "name", "owner", "team"]),
        new("networks", ["cidr", "name", "zone"]) { ColumnsOfNetworks = ["cidr"] },
        new("places", ["network", "city"]) { ColumnsOfNetworks = ["network"] },
        new("sessions", ["session_id", "person"]) { RunTimeReason = "its file has only the header line" },
        new("damaged", []) { Fault = "tables/damaged.csv, line 3: this line has 1 field, but the header has 2 fields" },
    ];
}
