using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// The row types that queries of several classes want to be completed for them. Members can be written once: for the query whose source
/// comes first by name, which does not depend on the order of files.
/// </summary>
/// <param name="Contested">One claim for each such row, the one that counts; nearly always empty, so that no edit changes it.</param>
internal sealed record RowClaimIndex(EquatableArray<RowClaim> Contested)
{
    public static RowClaimIndex Create(IEnumerable<RowClaim> claims)
    {
        var first = new SortedDictionary<string, RowClaim>(StringComparer.Ordinal);
        var contested = new SortedSet<string>(StringComparer.Ordinal);
        foreach (RowClaim claim in claims)
        {
            if (!first.TryGetValue(claim.Row, out RowClaim? other))
            {
                first.Add(claim.Row, claim);
                continue;
            }

            contested.Add(claim.Row);
            if (string.CompareOrdinal(claim.HintName, other.HintName) < 0)
            {
                first[claim.Row] = claim;
            }
        }

        return new RowClaimIndex(contested.Select(row => first[row]).ToImmutableArray());
    }

    /// <summary>What is wrong when the query's row is written for a query of another class; otherwise null.</summary>
    public HostFinding? Check(QueryDeclaration declaration)
    {
        if (Contested.Count == 0 || RowClaim.Of(declaration) is not { } claim)
        {
            return null;
        }

        RowClaim? owner = Contested.FirstOrDefault(other => other.Row == claim.Row);
        if (owner is null || owner.HintName == claim.HintName)
        {
            return null;
        }

        string row = declaration.Row!.TypeName;
        return HostFinding.At(HostPart.ReturnType, DiagnosticCatalogue.RowTypeIsShared, row.Substring(row.LastIndexOf('.') + 1), owner.Method);
    }

    /// <summary>The query, which only throws when its row is written for another one.</summary>
    public AttributedQuery Apply(AttributedQuery query) => Check(query.Declaration) is { } finding
        ? query with { Declaration = query.Declaration with { HostError = finding.ToString() } }
        : query;
}
