using Microsoft.CodeAnalysis;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// What the names of a query's generated types begin with: the method's name, with a hash of its signature where that would meet another name:
/// overloads, a member of the user's, or a type of the run-time library that generated code refers to.
/// </summary>
internal static class TypePrefix
{
    /// <summary>The type of a query that is nested in the user's own type; all others are file-local.</summary>
    public const string NestedSuffix = "Definition";

    /// <summary>E.g. <c>Logins</c>, or <c>Logins_1a2b3c4d</c>.</summary>
    public static string For(IMethodSymbol method) =>
        IsTaken(method) ? method.Name + "_" + HintName.SignatureHash(method) : method.Name;

    /// <summary>The same for the method of a query file.</summary>
    public static string For(QueryFileIdentity file, QueryFileIndex index)
    {
        string method = file.MethodName.TrimStart('@');
        bool isTaken = IsOfRuntime(method) || index.HasMethod(file.Namespace, file.ClassName, method + NestedSuffix);
        return isTaken ? method + "_" : method;
    }

    private static bool IsTaken(IMethodSymbol method)
    {
        if (IsOfRuntime(method.Name))
        {
            return true;
        }

        foreach (ISymbol member in method.ContainingType.GetMembers())
        {
            bool isOverload = member.Name == method.Name && member is IMethodSymbol && !SymbolEqualityComparer.Default.Equals(member, method);
            if (isOverload || (member.Name == method.Name + NestedSuffix && GeneratedSources.IsDeclaredByUser(member)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>QueryState</c> and <c>IEventEvaluator</c> would hide what they derive from.</summary>
    private static bool IsOfRuntime(string method) => method is "Query" or "IEvent";
}
