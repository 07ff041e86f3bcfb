using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CloudTrailQueryGen.Benchmarks;

/// <summary>Bytes per nanosecond, for the classes that say in a constant <c>InputBytes</c> how many an operation looks at.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => nameof(ThroughputColumn);

    public string ColumnName => "GB/s";

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Bytes looked at per nanosecond";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        FieldInfo? bytes = benchmarkCase.Descriptor.Type.GetField("InputBytes", BindingFlags.Public | BindingFlags.Static);
        double? mean = summary[benchmarkCase]?.ResultStatistics?.Mean;
        return bytes is null || mean is null ? "-" : ((int)bytes.GetRawConstantValue()! / mean.Value).ToString("F2", CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
