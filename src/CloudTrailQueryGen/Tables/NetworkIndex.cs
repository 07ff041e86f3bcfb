using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Finds the row of a table whose network is the smallest that holds an address. Immutable once made.</summary>
internal sealed class NetworkIndex
{
    private readonly NetworkRanges v4;
    private readonly NetworkRanges v6;

    /// <param name="table">The table.</param>
    /// <param name="column">The place of the column with the networks.</param>
    /// <exception cref="InvalidDataException">A value in the column is no network.</exception>
    public NetworkIndex(LookupTable table, int column)
    {
        List<NetworkRow> networks4 = [];
        List<NetworkRow> networks6 = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            if (!IpSubnet.TryParse(table.Cell(row, column), out IpSubnet subnet))
            {
                string value = Encoding.UTF8.GetString(table.Cell(row, column));
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{value}' in column '{table.Columns[column]}', row {row + 1}, of the lookup table '{table.Name}' is no network such as '10.0.0.0/8'."));
            }

            (subnet.Address.IsV6 ? networks6 : networks4).Add(NetworkRow.Of(subnet, row));
        }

        v4 = new NetworkRanges(networks4);
        v6 = new NetworkRanges(networks6);
    }

    /// <summary>The number of the row; -1 when the address is in no network. An address of one version is in no network of the other.</summary>
    public int Find(IpAddress address) => (address.IsV6 ? v6 : v4).Find(address.Bits);
}
