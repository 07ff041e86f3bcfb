using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>A line <c>#@ parameter name: type</c> of a query file.</summary>
/// <param name="Name">The parameter; empty when the line is not of this form.</param>
/// <param name="Span">What stands behind <c>#@</c>.</param>
/// <param name="Type">As written.</param>
/// <param name="TypeSpan">Where the type stands in the file.</param>
internal sealed record ParameterLine(string Name, TextSpan Span, string Type, TextSpan TypeSpan)
{
    /// <summary>The parameter in C#; null when the type is unknown.</summary>
    public HostMethodParameter? ToParameter() => Type switch
    {
        "string" => new HostMethodParameter(Name, "string", HostParameterType.Text),
        "long" => new HostMethodParameter(Name, "long", HostParameterType.Integer),
        "double" => new HostMethodParameter(Name, "double", HostParameterType.Real),
        "bool" => new HostMethodParameter(Name, "bool", HostParameterType.Boolean),
        "DateTimeOffset" => new HostMethodParameter(Name, "global::System.DateTimeOffset", HostParameterType.Timestamp),
        _ => null,
    };
}
