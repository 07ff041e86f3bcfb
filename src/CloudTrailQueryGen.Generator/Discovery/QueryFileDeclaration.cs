using System.Collections.Immutable;
using System.Text;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>Makes declarations of query files.</summary>
internal static class QueryFileDeclaration
{
    private const string QueryType = "global::CloudTrailQueryGen.CloudTrailQuery";

    /// <summary>
    /// A file that no attribute names: a method of its own. Null when an attribute claims the file, or an earlier file has become the same
    /// method (the analyzer says so).
    /// </summary>
    public static QueryDeclaration? OfItsOwn(QueryFile file, QueryFileIndex index)
    {
        QueryFileIdentity identity = file.Identity;
        if (index.IsClaimed(identity) || index.EarlierWithSameMethod(identity) is not null)
        {
            return null;
        }

        string row = identity.MethodName.TrimStart('@') + "Row";
        ImmutableArray<HostMethodParameter> parameters = QueryFileParameters.Read(file.Text ?? string.Empty, []);
        return new QueryDeclaration(
            identity.MethodName.TrimStart('@'),
            file.Text ?? string.Empty,
            identity.Path,
            HintName.For(identity.Path, index.IsAmbiguous(identity)),
            new HostType(identity.Namespace, ImmutableArray.Create($"{identity.Visibility} static partial class {identity.ClassName}")),
            new HostMethod("public static", Signature(identity.MethodName, row, parameters), QueryShape.Query, null, parameters),
            new RowDeclaration(
                row,
                RowKind.Generated,
                identity.Visibility,
                identity.Namespace,
                EquatableArray<string>.Empty,
                EquatableArray<RowMember>.Empty,
                false),
            file.Text is null ? CannotBeRead(identity) : FirstError(QueryFileParameters.Check(file.Text, parameters)))
        {
            TypePrefix = TypePrefix.For(identity, index),
            IsOfFile = file.Text is not null,
        };
    }

    /// <summary>The declaration with the files that it names; the parameters of saved queries are those of a file that begins with them.</summary>
    public static QueryDeclaration WithFiles(QueryDeclaration declaration, ProjectFiles files)
    {
        if (!declaration.IsOfFile || files.SavedQueries.Count == 0)
        {
            return declaration with { Files = files };
        }

        ImmutableArray<HostMethodParameter> parameters = QueryFileParameters.Read(declaration.Text, files.SavedQueries.Items);
        string head = declaration.Method.Signature.Substring(0, declaration.Method.Signature.IndexOf('('));
        return declaration with
        {
            Files = files,
            Method = declaration.Method with { Signature = head + List(parameters), Parameters = parameters },
            HostError = FirstError(QueryFileParameters.Check(declaration.Text, parameters)),
        };
    }

    /// <summary>A method whose attribute names a file.</summary>
    public static QueryDeclaration Bind(AttributedQuery query, ImmutableArray<QueryFile> files)
    {
        foreach (QueryFile file in files)
        {
            if (file.Identity.Path == query.File)
            {
                QueryDeclaration bound = query.Declaration with { Text = file.Text ?? string.Empty };
                return file.Text is null ? bound with { HostError = bound.HostError ?? CannotBeRead(file.Identity) } : bound;
            }
        }

        return query.Declaration with { HostError = query.Declaration.HostError ?? NotFound(query.File!).ToString() };
    }

    /// <summary>The finding about a file that does not exist, without the advice that needs all paths.</summary>
    private static HostFinding NotFound(string path) =>
        HostFinding.At(HostPart.File, DiagnosticCatalogue.QueryFileIsNotInProject, path, "the path is relative to the project's folder");

    private static string CannotBeRead(QueryFileIdentity file) =>
        HostFinding.At(HostPart.File, DiagnosticCatalogue.QueryFileCannotBeRead, file.Path).ToString();

    private static string? FirstError(ImmutableArray<HostFinding> findings)
    {
        foreach (HostFinding finding in findings)
        {
            if (finding.Descriptor.Severity == QueryDiagnosticSeverity.Error)
            {
                return finding.ToString();
            }
        }

        return null;
    }

    private static string Signature(string method, string row, ImmutableArray<HostMethodParameter> parameters)
    {
        return QueryType + "<" + row + "> " + method + List(parameters);
    }

    private static string List(ImmutableArray<HostMethodParameter> parameters)
    {
        var signature = new StringBuilder().Append('(');
        for (int i = 0; i < parameters.Length; i++)
        {
            bool isKeyword = SyntaxFacts.GetKeywordKind(parameters[i].Name) != SyntaxKind.None;
            signature.Append(i == 0 ? string.Empty : ", ").Append(parameters[i].TypeName).Append(isKeyword ? " @" : " ").Append(parameters[i].Name);
        }

        return signature.Append(')').ToString();
    }
}
