using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>The scanners of one instruction set over an input.</summary>
internal interface IScannerSet
{
    long StringEnds(byte[] strings);

    long ContainerSkips(byte[] events, int[] starts);

    long ProbeSkips(byte[] events, int[] starts, EventProbe probe);

    long GrammarSkips(byte[] events, int[] starts);
}
