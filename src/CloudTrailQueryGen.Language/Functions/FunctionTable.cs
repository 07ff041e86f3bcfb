using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>Every function of the language, one row each; parser, binder, completion, docs and tests read this table.</summary>
internal static partial class FunctionTable
{
    /// <summary>All functions that a query may name, grouped as CloudWatch's documentation groups them.</summary>
    public static ImmutableArray<FunctionDescriptor> All { get; } =
    [
        .. NumericFunctions(),
        .. TextFunctions(),
        .. TimeFunctions(),
        .. GeneralFunctions(),
        .. JsonFunctions(),
        .. AddressFunctions(),
        .. AggregateFunctions(),
    ];

    /// <summary>
    /// <c>isoTime(T)</c>, which no query can name: the timestamp as ISO 8601 text in seconds (<c>yyyy-MM-ddTHH:mm:ssZ</c>), so that a
    /// host parameter can be compared with a CloudTrail time field, which is text.
    /// </summary>
    public static FunctionDescriptor IsoTime { get; } =
        Scalar("isoTime", QueryType.Text, "The timestamp as ISO 8601 text.", Timestamp("timestamp"));

    /// <summary>What <c>parse "a * b *"</c> computes, which no query can name: the texts at the wildcards, for <see cref="Capture"/>.</summary>
    public static FunctionDescriptor Glob { get; } =
        Scalar("glob", QueryType.Structure, "The texts at the wildcards.", Field("input"), Text("pattern"));

    /// <summary>What <c>parse csv</c> computes, which no query can name: so many values between commas, for <see cref="Capture"/>.</summary>
    public static FunctionDescriptor Csv { get; } =
        Scalar("csv", QueryType.Structure, "The values between commas.", Field("input"), Number("count"));

    /// <summary>What <c>parse logfmt</c> computes, which no query can name: the pairs <c>key=value</c> as an object.</summary>
    public static FunctionDescriptor Logfmt { get; } =
        Scalar("logfmt", QueryType.Structure, "The pairs key=value as an object.", Field("input"));

    /// <summary>One of the values that <c>parse</c> has computed, which no query can name.</summary>
    public static FunctionDescriptor Capture { get; } =
        Scalar("capture", QueryType.Text, "One of the parsed values.", Field("values"), Number("index"));

    /// <summary><c>isText(F)</c>, which no query can name: tells values of one text apart that do not compare alike.</summary>
    public static FunctionDescriptor IsText { get; } =
        Scalar("isText", QueryType.Boolean, "Whether the value is text.", Field("value"));

    private static readonly Dictionary<string, FunctionDescriptor> ByName = IndexByName();

    /// <summary>The function with this name or alias, ignoring case; null when the language has none.</summary>
    public static FunctionDescriptor? Find(string name) => ByName.TryGetValue(name, out FunctionDescriptor? found) ? found : null;

    private static Dictionary<string, FunctionDescriptor> IndexByName()
    {
        var index = new Dictionary<string, FunctionDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (FunctionDescriptor function in All)
        {
            index.Add(function.Name, function);
            foreach (string alias in function.Aliases)
            {
                index.Add(alias, function);
            }
        }

        return index;
    }

    private static FunctionDescriptor Scalar(string name, QueryType returns, string summary, params FunctionParameter[] parameters) =>
        new(name, [], [.. parameters], returns, FunctionKind.Scalar, summary);

    private static FunctionDescriptor Aggregate(string name, QueryType returns, string summary, params FunctionParameter[] parameters) =>
        new(name, [], [.. parameters], returns, FunctionKind.Aggregate, summary);

    private static FunctionParameter Number(string name) => new(name, QueryType.Number);

    private static FunctionParameter Text(string name) => new(name, QueryType.Text);

    private static FunctionParameter Condition(string name) => new(name, QueryType.Boolean, IsCondition: true);

    private static FunctionParameter Timestamp(string name) => new(name, QueryType.Timestamp);

    private static FunctionParameter Field(string name) => new(name, QueryType.Any);

    private static FunctionParameter Period(string name) => new(name, QueryType.Integer, IsConstant: true, IsPeriod: true);

    private static FunctionParameter Optional(FunctionParameter parameter) => parameter with { Form = ParameterForm.Optional };

    private static FunctionParameter Repeated(FunctionParameter parameter) => parameter with { Form = ParameterForm.Repeated };

    private static FunctionParameter Paired(FunctionParameter parameter) => parameter with { Form = ParameterForm.Paired };
}
