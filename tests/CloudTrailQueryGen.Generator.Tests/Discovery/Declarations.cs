using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Generator;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Testing;

namespace CloudTrailQueryGen.Generator.Tests.Discovery;

/// <summary>What the generator finds in a project, before queries are looked at.</summary>
internal static class Declarations
{
    public const string Usings = "using System;\nusing CloudTrailQueryGen;\n";

    public static QueryDeclaration Single(string source) => All(TestProject.Create(Usings + source)).Single();

    public static ImmutableArray<QueryDeclaration> All(TestProject project) =>
        [.. GeneratorRun.Start(project).Values(StepNames.Declarations).Cast<QueryDeclaration>().OrderBy(declaration => declaration.HintName)];
}
