using System;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Functions;

/// <summary>One row of the function table: everything that parser, binder, docs and completion know about a function.</summary>
/// <param name="Name">The spelling of CloudWatch's documentation; names compare ignoring case. The run-time method is the same name with a capital first letter.</param>
/// <param name="Aliases">Other spellings that the service takes.</param>
/// <param name="Parameters">In order; the last may repeat.</param>
/// <param name="ReturnType">Static type of the result; <see cref="QueryType.Any"/> when it follows the arguments.</param>
/// <param name="Kind">Scalar or aggregate.</param>
/// <param name="Summary">One line for users.</param>
internal sealed record FunctionDescriptor(
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableArray<FunctionParameter> Parameters,
    QueryType ReturnType,
    FunctionKind Kind,
    string Summary)
{
    /// <summary>The aggregate that this one is another name of; null when it is none's.</summary>
    public string? SameAs { get; init; }

    /// <summary>The aggregate compares where its rows stand in time and input.</summary>
    public bool ReadsPosition { get; init; }

    /// <summary>Its value belongs to the run: the same for all of its events, and unknown to a predicate, which has no run.</summary>
    public bool IsOfRun { get; init; }

    /// <summary>The aggregate becomes an estimate when a group has very many different values.</summary>
    public bool MayBeEstimated { get; init; }

    /// <summary>How many arguments a call has at least.</summary>
    public int MinimumArguments => Parameters.Count(parameter => parameter.Form != ParameterForm.Optional);

    /// <summary>How many arguments a call has at most; <see cref="int.MaxValue"/> when a parameter repeats.</summary>
    public int MaximumArguments =>
        Parameters.Any(parameter => parameter.Form is ParameterForm.Repeated or ParameterForm.Paired) ? int.MaxValue : Parameters.Length;

    /// <summary>What an argument stands for.</summary>
    /// <param name="index">Its position in the call.</param>
    /// <param name="given">How many arguments the call has.</param>
    public FunctionParameter ParameterAt(int index, int given)
    {
        if (Parameters[0].Form != ParameterForm.Paired)
        {
            return Parameters[Math.Min(index, Parameters.Length - 1)];
        }

        bool isAlone = index == given - 1 && given % 2 != 0;
        return Parameters[isAlone ? Parameters.Length - 1 : index % 2];
    }
}

/// <summary>A parameter of a function.</summary>
/// <param name="Name">As documented.</param>
/// <param name="Type">What it takes; any scalar is coerced at run time.</param>
/// <param name="Form">Required, optional, or one or more.</param>
/// <param name="IsConstant">Must be a literal (pct's percentile, a CIDR may be checked when it is one).</param>
/// <param name="IsPeriod">Takes a period literal such as <c>5m</c> and nothing else.</param>
/// <param name="IsCondition">Decides which of the others is the result, and is none itself.</param>
internal sealed record FunctionParameter(
    string Name, QueryType Type, ParameterForm Form = ParameterForm.Required, bool IsConstant = false, bool IsPeriod = false, bool IsCondition = false);

/// <summary>How often an argument appears.</summary>
internal enum ParameterForm
{
    Required,
    Optional,

    /// <summary>One or more; only the last parameter.</summary>
    Repeated,

    /// <summary>The first two parameters of case: one pair or more. The parameter behind them takes an argument that is left over.</summary>
    Paired,
}

/// <summary>Where a function may stand.</summary>
internal enum FunctionKind
{
    Scalar,

    /// <summary>Only in stats.</summary>
    Aggregate,
}
