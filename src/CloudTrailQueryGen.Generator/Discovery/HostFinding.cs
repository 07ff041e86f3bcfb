using System.Collections.Immutable;
using CloudTrailQueryGen.Language.Diagnostics;
using CloudTrailQueryGen.Language.Text;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>A violated rule about the C# around a query.</summary>
/// <param name="Descriptor">One of the CTQ6xxx rules.</param>
/// <param name="Part">Where it shows.</param>
/// <param name="ParameterIndex">For <see cref="HostPart.Parameter"/>.</param>
/// <param name="Arguments">The values of the message's placeholders.</param>
internal sealed record HostFinding(QueryDiagnosticDescriptor Descriptor, HostPart Part, int ParameterIndex, ImmutableArray<string> Arguments)
{
    public static HostFinding At(HostPart part, QueryDiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, part, -1, arguments.ToImmutableArray());

    public static HostFinding AtParameter(int index, QueryDiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, HostPart.Parameter, index, arguments.ToImmutableArray());

    public static HostFinding InQuery(TextSpan span, QueryDiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor, HostPart.Query, -1, arguments.ToImmutableArray()) { QuerySpan = span };

    /// <summary>For <see cref="HostPart.Query"/>: the place in the query's text.</summary>
    public TextSpan QuerySpan { get; init; }

    /// <summary>Id and message, for the body of a method that cannot run.</summary>
    public override string ToString()
    {
        var diagnostic = new QueryDiagnostic(Descriptor, default, System.Linq.ImmutableArrayExtensions.ToArray(Arguments));
        return $"{diagnostic.Id}: {diagnostic.Message}";
    }
}
