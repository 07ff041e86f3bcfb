using System;
using System.Collections;
using System.Linq;
using System.Text;
using CloudTrailQueryGen.Testing;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Emit;

/// <summary>What arrives in the members of a user's own row type.</summary>
public sealed class RowValueTests
{
    private const string Complete = """{"eventTime":"2024-05-06T07:08:09Z","eventName":"A","awsRegion":"x","size":300,"share":0.25,"readOnly":true}""";
    private const string Empty = "{}";

    private const string Query = "fields eventName as Name, size as Size, share as Share, readOnly = 1 as IsRead, @timestamp as At";

    [Theory]
    [InlineData("public record R(string? Name, long? Size, double? Share, bool IsRead, DateTimeOffset? At);")]
    [InlineData("public record struct R(string? name, int? size, decimal? share, bool? isRead, DateTimeOffset? at);")]
    [InlineData("public class R { public string? Name { get; set; } public ulong? Size { get; init; } public float? Share { get; set; } public bool? IsRead; public DateTimeOffset? At { get; set; } }")]
    [InlineData("public readonly partial record struct R;")]
    [InlineData("\n#nullable disable\npublic class R { public string Name { get; set; } public long? Size; public double? Share; public bool? IsRead; public DateTimeOffset? At; }\n#nullable restore\n")]
    public void Missing_values_are_null_where_a_member_may_be_null(string row)
    {
        Assert.Equal("A|300|0.25|True|05/06/2024 07:08:09 +00:00", Values(row, Query, Complete));
        Assert.Equal("|||False|", Values(row, Query, Empty));
    }

    [Theory]
    [InlineData("public record R(string Name, long Size, double Share, bool IsRead, DateTimeOffset At);")]
    [InlineData("public class R { public R(string name, short size, float share, bool isRead, DateTimeOffset at) { (Name, Size, Share, IsRead, At) = (name, size, share, isRead, at); } public string Name; public short Size; public float Share; public bool IsRead; public DateTimeOffset At; }")]
    [InlineData("public class R { public string Name { get; set; } = \"\"; public uint Size { get; init; } public decimal Share { get; set; } public bool IsRead { get; set; } public DateTimeOffset At { get; set; } }")]
    public void Values_fill_members_that_cannot_be_null(string row) =>
        Assert.Equal("A|300|0.25|True|05/06/2024 07:08:09 +00:00", Values(row, Query, Complete));

    [Theory]
    [InlineData("string", "eventName as Value", "Value")]
    [InlineData("long", "size as Value", "Value")]
    [InlineData("byte", "size as Value", "Value")]
    [InlineData("double", "share as Value", "Value")]
    [InlineData("bool", "readOnly as Value", "Value")]
    [InlineData("DateTimeOffset", "@timestamp as Value", "Value")]
    public void A_missing_value_in_a_member_that_cannot_be_null_names_the_column(string type, string column, string name)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Values($"public record R({type} Value);", "fields " + column, Empty));
        Assert.Equal($"Column '{name}' has no value in a row, but the member that takes it cannot be null; make its type nullable", exception.Message);
    }

    [Fact]
    public void A_number_that_a_member_cannot_hold_is_an_error() =>
        Assert.Throws<OverflowException>(() => Values("public record R(byte Size);", "fields size as Size", Complete));

    /// <summary>The members of the only row, in the order of the columns.</summary>
    private static string Values(string row, string query, string json)
    {
        using var compiled = CompiledQueries.Compile(TestProject.Create($$"""
            using System;
            using CloudTrailQueryGen;
            public static partial class Q
            {
                [CloudTrailQuery("{{query}}")]
                public static partial CloudTrailQuery<R> M();

                {{row}}
            }
            """));
        object prepared = compiled.Invoke("Q", "M")!;
        try
        {
            object result = prepared.GetType().GetMethod("Run")!.Invoke(prepared, [CloudTrailSource.Memory(Encoding.UTF8.GetBytes(json)), null, default(System.Threading.CancellationToken)])!;
            object only = ((IEnumerable)result).Cast<object>().Single();
            var columns = (System.Collections.Generic.IReadOnlyList<QueryColumn>)prepared.GetType().GetProperty("Columns")!.GetValue(prepared)!;
            return string.Join('|', columns.Select(column => FormattableString.Invariant($"{Member(only, column.Name)}")));
        }
        catch (System.Reflection.TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static object? Member(object row, string name)
    {
        const System.Reflection.BindingFlags Flags = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.IgnoreCase;
        return row.GetType().GetProperty(name, Flags) is { } property ? property.GetValue(row) : row.GetType().GetField(name, Flags)!.GetValue(row);
    }
}
