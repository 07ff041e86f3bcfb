using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>The part that prints arguments of run-time methods.</summary>
internal sealed partial class ExpressionEmitter
{
    /// <summary>The scratch arena and the arguments.</summary>
    public string Arguments(IReadOnlyList<ArgumentModel> arguments) => string.Join(
        ", ", [scratch, .. arguments.Select(argument => argument is ValueArgumentModel value ? Value(value.Value) : Argument(argument))]);

    /// <summary>An argument that depends on no event or row.</summary>
    public static string Argument(ArgumentModel argument) => argument switch
    {
        SubqueryArgumentModel subquery => SubqueryEmitter.FieldName(subquery.Subquery),
        IntegerArgumentModel integer => CSharpLiteral.Integer(integer.Value),
        IntegersArgumentModel integers => "[" + string.Join(", ", integers.Values.Select(value => value.ToString(CultureInfo.InvariantCulture))) + "]",
        RealArgumentModel real => CSharpLiteral.Real(real.Value),
        FlagArgumentModel flag => flag.Value ? "true" : "false",
        PatternArgumentModel pattern => PatternName(pattern.Pattern),
        TextArgumentModel text => CSharpLiteral.Utf8(text.Value),
        MemberArgumentModel member => member.Type + "." + member.Member,
        _ => throw new InvalidOperationException($"No code for {argument.GetType().Name}"),
    };
}
