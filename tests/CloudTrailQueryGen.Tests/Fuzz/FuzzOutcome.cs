using System.Linq;
using CloudTrailQueryGen.Tests.Oracle;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>What a run has answered and reported.</summary>
/// <param name="Answer">As the oracle writes it.</param>
/// <param name="Errors">All that are kept, one per line.</param>
/// <param name="ErrorCount">How many there are.</param>
/// <param name="EventsMalformed">How many events were left out.</param>
internal sealed record FuzzOutcome(string Answer, string Errors, long ErrorCount, long EventsMalformed)
{
    public static FuzzOutcome Of(IQueryResult result)
    {
        var answer = new OracleResult(
            [.. result.Columns.Select(column => column.Name)],
            [.. Enumerable.Range(0, result.Count).Select(row => Enumerable.Range(0, result.Columns.Count).Select(column => result.Text(row, column)).ToArray())]);
        return new FuzzOutcome(
            answer.ToString(),
            string.Join('\n', result.Errors.Select(error => $"{error.ByteOffset}: {error.Message}")),
            result.ErrorCount,
            result.Statistics.EventsMalformed);
    }
}
