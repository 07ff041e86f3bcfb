using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>
/// The parts that queries spend their time in, one by one. Jobs are short, and run within this process: that needs neither a build nor packages, and whoever
/// compares two versions runs both in turn several times.
/// </summary>
internal static class MicroBenchmarks
{
    /// <summary>Runs those whose names match, and prints one table for each class.</summary>
    /// <param name="filter">Such as <c>*Kernel*</c>.</param>
    /// <returns>The exit code: 1 when one has failed.</returns>
    public static int Run(string filter)
    {
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default
                .WithToolchain(InProcessNoEmitToolchain.Instance)
                .WithWarmupCount(3)
                .WithIterationCount(7)
                .WithIterationTime(TimeInterval.FromMilliseconds(100)))
            .AddColumn(TargetMethodColumn.Method, StatisticColumn.Mean, StatisticColumn.StdDev, new ThroughputColumn())
            .AddColumnProvider(DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(ConsoleLogger.Unicode)
            .AddExporter(MarkdownExporter.Console)
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(24))
            .WithOptions(ConfigOptions.DisableLogFile);
        Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(MicroBenchmarks).Assembly).Run(["--filter", filter, "--artifacts", System.IO.Path.Combine(System.IO.Path.GetTempPath(), "benchmarks")], config)];
        return summaries.Length > 0 && summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
    }
}
