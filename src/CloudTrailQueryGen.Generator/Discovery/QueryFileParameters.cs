using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CloudTrailQueryGen.Generator.Model;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// The method parameters of a query file: its <c>{{name}}</c>s in order of first use, <c>string</c> unless a line
/// <c>#@ parameter name: type</c> says otherwise.
/// </summary>
internal static class QueryFileParameters
{
    public static ImmutableArray<HostMethodParameter> Read(string text)
    {
        ImmutableArray<ParameterLine> lines = QueryFileHeader.ReadParameters(text);
        var parameters = ImmutableArray.CreateBuilder<HostMethodParameter>();
        var seen = new HashSet<string>();
        int end = 0;
        for (int start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", end, StringComparison.Ordinal))
        {
            end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            string name = text.Substring(start + 2, end - start - 2).Trim();
            if (seen.Add(name))
            {
                parameters.Add(Declared(lines, name) ?? new HostMethodParameter(name, "string", HostParameterType.Text));
            }
        }

        return parameters.ToImmutable();
    }

    private static HostMethodParameter? Declared(ImmutableArray<ParameterLine> lines, string name)
    {
        foreach (ParameterLine line in lines)
        {
            if (line.Name == name)
            {
                return line.ToParameter();
            }
        }

        return null;
    }
}
