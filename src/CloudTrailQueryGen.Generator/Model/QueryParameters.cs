using System.Collections.Immutable;
using CloudTrailQueryGen.Language;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Generator.Model;

/// <summary>A method's parameters as the query language sees them; one of an unsupported type, which is reported, may be anything.</summary>
internal static class QueryParameters
{
    public static ImmutableArray<HostParameter> Of(HostMethod method) => Of(method.Parameters.Items);

    public static ImmutableArray<HostParameter> Of(ImmutableArray<HostMethodParameter> methodParameters)
    {
        var parameters = ImmutableArray.CreateBuilder<HostParameter>();
        foreach (HostMethodParameter parameter in methodParameters)
        {
            parameters.Add(new HostParameter(parameter.Name, TypeOf(parameter.Type)));
        }

        return parameters.ToImmutable();
    }

    private static QueryType TypeOf(HostParameterType type) => type switch
    {
        HostParameterType.Text => QueryType.Text,
        HostParameterType.Integer => QueryType.Integer,
        HostParameterType.Real => QueryType.Number,
        HostParameterType.Boolean => QueryType.Boolean,
        HostParameterType.Timestamp => QueryType.Timestamp,
        _ => QueryType.Any,
    };
}
