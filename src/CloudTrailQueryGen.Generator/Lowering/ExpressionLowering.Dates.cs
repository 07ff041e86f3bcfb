using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>The part that lowers functions of dates: their constant patterns, formats and zones are made into objects once.</summary>
internal sealed partial class ExpressionLowering
{
    private const string TimeZoneType = "QueryTimeZone";

    private readonly List<PreparedModel> prepared = [];

    /// <summary>What constants are made into, each once.</summary>
    public ImmutableArray<PreparedModel> Prepared => [.. prepared];

    private FunctionValueModel DateFunction(string method, string formatType, BoundCall call)
    {
        ValueModel operand = Value(call.Arguments[0]);
        ValueModel format = call.Arguments[1] is BoundLiteral { Value: string text } ? Prepare(formatType, text) : Value(call.Arguments[1]);
        return new FunctionValueModel(method, ImmutableArray.Create(operand, format, Zone(call.Arguments.Length > 2 ? call.Arguments[2] : null)));
    }

    private ValueModel Zone(BoundExpression? zone) => zone switch
    {
        null or BoundLiteral { Value: "UTC" } => new PreparedValueModel(TimeZoneType + ".Utc"),
        BoundLiteral { Value: string name } => Prepare(TimeZoneType, name),
        _ => new TimeZoneValueModel(Value(zone)),
    };

    private PreparedValueModel Prepare(string type, string text)
    {
        int number = 1;
        foreach (PreparedModel each in prepared)
        {
            if (each.Type == type)
            {
                if (each.Text == text)
                {
                    return new PreparedValueModel(each.Field);
                }

                number++;
            }
        }

        string field = (type == TimeZoneType ? "timeZone" : char.ToLowerInvariant(type[0]) + type.Substring(1)) + number;
        prepared.Add(new PreparedModel(type, field, text));
        return new PreparedValueModel(field);
    }
}
