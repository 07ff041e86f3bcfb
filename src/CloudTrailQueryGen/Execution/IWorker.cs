using System.Runtime.ExceptionServices;

namespace CloudTrailQueryGen;

/// <summary>One thread's share of reading.</summary>
internal interface IWorker
{
    /// <summary>The rank of the input at which this worker gave up; meaningless without <see cref="Exception"/>.</summary>
    int FailedSource { get; }

    /// <summary>Why this worker gave up, or null.</summary>
    ExceptionDispatchInfo? Exception { get; }

    /// <summary>Works until no input is left; never throws.</summary>
    void Run();
}
