using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>A row before it is collected.</summary>
internal sealed record TestRow(TestValue[] Keys, TestValue[] Columns, RowPosition Position);
