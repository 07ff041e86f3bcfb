using System;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>The code of one instruction set, behind an interface so that a test can name it.</summary>
internal interface IScanKernel
{
    int FindStringEnd(ReadOnlySpan<byte> text, out bool isPlain);

    int SkipContainer(ReadOnlySpan<byte> text, int depth);

    /// <summary>The length of an event that the probe skips; -1 when it has to be read.</summary>
    int SkipUnlessFound(EventProbe probe, ReadOnlySpan<byte> text, bool isLine = false);

    /// <summary>Where the events end that the probe skips together, -1 when the first one has to be read; how many there are; the event behind them, or -1.</summary>
    (int Behind, int Count, int Next) SkipEvents(EventProbe probe, ReadOnlySpan<byte> text, char separator, int longest);

    /// <summary>The length of an event whose grammar has no flaw; -1 when it has, when it does not end, and when it is too deep for blocks.</summary>
    int SkipChecked(ReadOnlySpan<byte> text);

    void Run<TEvaluator>(EventScan scan, ref TEvaluator evaluator, EventProbe? probe = null)
        where TEvaluator : struct, IEventEvaluator;

    bool Test<TEvaluator>(ReadOnlySpan<byte> utf8Event, ref TEvaluator evaluator)
        where TEvaluator : struct, IEventEvaluator;
}
