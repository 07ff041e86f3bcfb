using System;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Json;

/// <summary>A query state as generated code has it, with the kernel chosen by the test.</summary>
internal sealed class KernelState<TEvaluator>(IScanKernel kernel, EventProbe? probe = null, QueryOptions? options = null)
    : QueryState(new QueryContext(options ?? QueryOptions.Default))
    where TEvaluator : struct, IEventEvaluator
{
    public TEvaluator Evaluator;

    public override void Scan(EventScan scan) => kernel.Run(scan, ref Evaluator, scan.UsesProbe ? probe : null);

    public override void Merge(QueryState other) => throw new NotSupportedException();

    public override RowSet Complete() => throw new NotSupportedException();

    /// <summary>Feeds a whole input in windows that begin at <paramref name="windowSize"/> bytes and grow when they have to.</summary>
    public EventScan ScanAll(ReadOnlySpan<byte> input, int windowSize)
    {
        var scan = new EventScan(3);
        int offset = 0;
        int size = windowSize;
        while (true)
        {
            int length = Math.Min(size, input.Length - offset);
            bool isFinal = offset + length == input.Length;
            int consumed = scan.Feed(this, input.Slice(offset, length), isFinal);
            offset += consumed;
            if (isFinal)
            {
                return scan;
            }

            size = consumed == 0 ? size + 1 + (size / 16) : windowSize;
        }
    }
}
