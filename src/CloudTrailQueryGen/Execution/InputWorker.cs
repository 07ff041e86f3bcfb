using System;
using System.Runtime.ExceptionServices;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>
/// One thread's share of a run, for one query or all of a set: takes inputs from the schedule and scans them into states of its own, and ranges of inputs into
/// states of theirs.
/// </summary>
internal sealed class InputWorker : IWorker, IDisposable
{
    private readonly InputPass pass;
    private readonly InputBuffers buffers;
    private readonly RangeReader ranges;
    private readonly QueryShare[] shares;
    private IInputReading reading;
    private bool hasRead;

    /// <summary>Prepares a worker.</summary>
    /// <param name="pass">What it shares with the others.</param>
    /// <param name="reading">With empty states; the worker disposes of it.</param>
    /// <param name="buffers">What is read into; the worker disposes of them.</param>
    public InputWorker(InputPass pass, IInputReading reading, InputBuffers buffers)
    {
        this.pass = pass;
        this.buffers = buffers;
        ranges = new RangeReader(pass, buffers);
        this.reading = reading;
        shares = new QueryShare[pass.Queries];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = new QueryShare();
        }
    }

    /// <inheritdoc/>
    public int FailedSource { get; private set; } = int.MaxValue;

    /// <inheritdoc/>
    public ExceptionDispatchInfo? Exception { get; private set; }

    /// <summary>What the events of this worker's inputs have led to for a query.</summary>
    public QueryState State(int query) => reading.States[query];

    /// <summary>What was counted and reported for a query.</summary>
    public QueryShare Share(int query) => shares[query];

    /// <inheritdoc/>
    public void Run()
    {
        try
        {
            while (Exception is null && pass.Schedule.TryTake(out InputPiece piece))
            {
                if (piece.Split is { } split)
                {
                    ReadRange(split, piece.Range);
                }
                else
                {
                    Read(piece.Source);
                }
            }
        }
        catch (Exception exception)
        {
            // Not a bad file, so it is not a matter of order: it comes before all of them, and nobody needs to go on.
            Exception = ExceptionDispatchInfo.Capture(exception);
            FailedSource = ErrorLog.BeforeAllInputs;
            pass.Schedule.EndNow();
        }
    }

    /// <summary>Nothing that the states hold is needed any more.</summary>
    public void Release()
    {
        foreach (QueryState state in reading.States)
        {
            state.Memory?.Close();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reading.Dispose();
        buffers.Dispose();
    }

    private void Read(int source)
    {
        hasRead = true;
        reading.Begin(new EventScan(source) { LongestEvent = pass.Options.MaxEventBytes });
        InputReader reader = new(pass, reading, shares, source);
        reader.Read(buffers);
        if (reader.Exception is not null)
        {
            Exception = reader.Exception;
            FailedSource = source;
        }
    }

    private void ReadRange(SplitInput split, int range)
    {
        if (!pass.IsNeeded(split.Source))
        {
            split.Drop();
        }

        if (!split.IsDropped)
        {
            ranges.Read(split, range);
        }

        if (!split.Finish())
        {
            return;
        }

        if (split.Meet() && split.TryMerge())
        {
            Take(split);
            return;
        }

        ranges.TakeBack(split);
        split.Release();
        if (pass.IsNeeded(split.Source))
        {
            Array.ForEach(shares, share => share.Tally.InputsReadAgain++);
            Read(split.Source);
        }
    }

    private void Take(SplitInput split)
    {
        for (int query = 0; query < shares.Length; query++)
        {
            shares[query].Tally.FilesRead++;
            shares[query].Tally.RangesRead += split.Ranges.Count;
            foreach (InputRange range in split.Ranges)
            {
                shares[query].Add(split.Source, split.Input.Name, range.Reading!.Total(query), range.BytesRead, range.BytesRead);
            }
        }

        TakeStates(split);
        for (int query = 0; query < shares.Length; query++)
        {
            if (reading.States[query].IsSatisfied)
            {
                pass.EndBehind(query, split.Source);
            }
        }

        pass.Advance(split.Input.Name, 0, 0, isDone: true);
    }

    private void TakeStates(SplitInput split)
    {
        if (!hasRead)
        {
            // Nothing is to be merged.
            hasRead = true;
            Release();
            reading.Dispose();
            reading = split.HandOver();
            return;
        }

        for (int query = 0; query < shares.Length; query++)
        {
            reading.States[query].Absorb(split.Ranges[0].Reading!.States[query]);
        }

        split.Release();
    }
}
