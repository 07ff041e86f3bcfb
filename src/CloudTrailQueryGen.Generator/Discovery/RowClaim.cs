using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>A query for which the members of a row type are to be written that the user has declared.</summary>
/// <param name="Row">The row type: its namespace, and the headers of all types down to it.</param>
/// <param name="HintName">Of the query's source: decides which of several claims counts.</param>
/// <param name="Method">Class and method, for messages.</param>
internal sealed record RowClaim(string Row, string HintName, string Method)
{
    /// <summary>Null when the query claims none; what is refused claims nothing.</summary>
    public static RowClaim? Of(QueryDeclaration declaration)
    {
        if (declaration is not { HostError: null, Row: { Kind: RowKind.Completed } row } || declaration.Host.TypeHeaders.Count == 0)
        {
            return null;
        }

        string host = declaration.Host.TypeHeaders[declaration.Host.TypeHeaders.Count - 1];
        string method = host.Substring(host.LastIndexOf(' ') + 1).TrimStart('@') + "." + declaration.Name;
        return new RowClaim(row.Namespace + ": " + string.Join(" { ", row.TypeHeaders), declaration.HintName, method);
    }
}
