using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Generator.Discovery;

/// <summary>
/// What a query file is called, in the project and in C#. Its own record, because most questions about all files together do
/// not depend on their texts.
/// </summary>
/// <param name="Path">Relative to the project (or as linked into it), forward slashes.</param>
/// <param name="Namespace">Root namespace and folders, or the item metadata <c>CtqNamespace</c>.</param>
/// <param name="ClassName"><c>Queries</c>, or the item metadata <c>CtqClassName</c>.</param>
/// <param name="MethodName">Made from the file's name, or the item metadata <c>CtqMethodName</c>.</param>
/// <param name="Visibility">Of class and row type.</param>
/// <param name="WrongMetadata">The name of an item metadata whose value C# has no use for, which is left out; null when all is well.</param>
internal sealed record QueryFileIdentity(
    string Path, string Namespace, string ClassName, string MethodName, string Visibility, string? WrongMetadata = null)
{
    public const string NamespaceMetadata = "CtqNamespace";

    public const string ClassNameMetadata = "CtqClassName";

    public const string MethodNameMetadata = "CtqMethodName";

    public static QueryFileIdentity Read(AdditionalText file, AnalyzerConfigOptionsProvider options, ProjectOptions project)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        string path = ProjectItem.PathOf(file, metadata, project);
        string? wrong = null;
        string? Name(string metadataName)
        {
            string? value = ProjectItem.Metadata(metadata, metadataName);
            if (value is null || QueryFileNaming.IsName(value, mayBeQualified: metadataName == NamespaceMetadata))
            {
                return value;
            }

            wrong ??= metadataName;
            return null;
        }

        return new QueryFileIdentity(
            path,
            Name(NamespaceMetadata) ?? QueryFileNaming.Namespace(project.RootNamespace, path),
            Name(ClassNameMetadata) ?? QueryFileNaming.DefaultClassName,
            Name(MethodNameMetadata) ?? QueryFileNaming.MethodName(path),
            project.Visibility,
            wrong);
    }

    /// <summary>Where C# sees the method; two files must not have the same.</summary>
    public string MethodFullName => Namespace.Length == 0 ? $"{ClassName}.{MethodName}" : $"{Namespace}.{ClassName}.{MethodName}";
}
