using System;
using System.Collections.Generic;
using System.Threading;

namespace CloudTrailQueryGen;

/// <summary>What all workers share that read the inputs of one pass.</summary>
/// <param name="inputs">All inputs.</param>
/// <param name="pieces">What workers take.</param>
/// <param name="queries">How many queries there are.</param>
/// <param name="createReading">Makes a reading with empty states.</param>
/// <param name="options">How to run.</param>
/// <param name="progress">Is told of each window; null when nobody asks.</param>
/// <param name="cancellationToken">Ends the run between two windows.</param>
internal sealed class InputPass(
    IReadOnlyList<SourceInput> inputs,
    IReadOnlyList<InputPiece> pieces,
    int queries,
    Func<IInputReading> createReading,
    QueryOptions options,
    ProgressReporter? progress,
    CancellationToken cancellationToken)
{
    // Of each query only the end is of interest.
    private readonly InputSchedule[] ends = Ends(queries);

    /// <summary>All inputs.</summary>
    public IReadOnlyList<SourceInput> Inputs { get; } = inputs;

    /// <summary>Which inputs are left.</summary>
    public InputSchedule Schedule { get; } = new(pieces);

    /// <summary>How to run.</summary>
    public QueryOptions Options { get; } = options;

    /// <summary>Ends the run between two windows.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>How many queries there are.</summary>
    public int Queries => ends.Length;

    /// <summary>The run does not end with an error.</summary>
    public bool ReportsErrors => Options.BadFilePolicy != BadFilePolicy.Throw;

    /// <summary>A reading with empty states.</summary>
    public IInputReading CreateReading() => createReading();

    /// <summary>Whether a query has to read an input, or read on.</summary>
    public bool IsNeeded(int query, int source) => ends[query].IsNeeded(source) && Schedule.IsNeeded(source);

    /// <summary>Whether any query has to read an input.</summary>
    public bool IsNeeded(int source)
    {
        bool isNeeded = false;
        foreach (InputSchedule end in ends)
        {
            isNeeded |= end.IsNeeded(source);
        }

        return isNeeded && Schedule.IsNeeded(source);
    }

    /// <summary>A query needs no input behind this one.</summary>
    public void EndBehind(int query, int source) => ends[query].EndBehind(source);

    /// <summary>Tells how far reading has come.</summary>
    public void Advance(string name, long bytes, long events, bool isDone) => progress?.Advance(name, bytes, events, isDone);

    private static InputSchedule[] Ends(int queries)
    {
        InputSchedule[] ends = new InputSchedule[queries];
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = new InputSchedule([]);
        }

        return ends;
    }
}
