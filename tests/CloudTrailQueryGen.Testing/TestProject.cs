using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Testing;

/// <summary>
/// A C# project in memory. Immutable: every edit gives a new project that shares all unchanged files with the old one, as in an
/// IDE, which is what caching depends on.
/// </summary>
public sealed class TestProject
{
    /// <summary>The project's folder.</summary>
    public const string Directory = "/project/";

    private TestProject(
        CSharpCompilation compilation,
        CSharpParseOptions language,
        ImmutableList<TestAdditionalText> files,
        TestOptions options)
    {
        Compilation = compilation;
        Language = language;
        Files = files;
        Options = options;
    }

    /// <summary>The user's sources and references.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>How its sources are parsed, generated ones included.</summary>
    public CSharpParseOptions Language { get; }

    /// <summary>The additional files.</summary>
    public ImmutableList<TestAdditionalText> Files { get; }

    /// <summary>The analyzer options.</summary>
    internal TestOptions Options { get; }

    /// <summary>The same, as a driver takes them.</summary>
    public AnalyzerConfigOptionsProvider ConfigOptions => Options;

    /// <summary>How sources are parsed where a test says nothing else.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    /// <summary>A library with root namespace <c>MyApp</c> and sources <c>Test0.cs</c>, <c>Test1.cs</c>, …</summary>
    public static TestProject Create(params string[] sources)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress), new("CS1701", ReportDiagnostic.Suppress)]);
        var project = new TestProject(
            CSharpCompilation.Create("TestProject", [], TestReferences.All, options),
            ParseOptions,
            [],
            new TestOptions(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty));
        project = project.WithProperty("RootNamespace", "MyApp").WithProperty("MSBuildProjectDirectory", Directory.TrimEnd('/'));
        for (int i = 0; i < sources.Length; i++)
        {
            project = project.WithSource($"Test{i}.cs", sources[i]);
        }

        return project;
    }

    /// <summary>Adds or replaces a source.</summary>
    /// <param name="path">Relative to the project.</param>
    /// <param name="text">The C#.</param>
    public TestProject WithSource(string path, string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Language, Directory + path);
        SyntaxTree? old = Compilation.SyntaxTrees.FirstOrDefault(other => other.FilePath == tree.FilePath);
        return With(old is null ? Compilation.AddSyntaxTrees(tree) : Compilation.ReplaceSyntaxTree(old, tree));
    }

    /// <summary>Removes a source.</summary>
    public TestProject WithoutSource(string path) =>
        With(Compilation.RemoveSyntaxTrees(Compilation.SyntaxTrees.Where(tree => tree.FilePath == Directory + path)));

    /// <summary>Adds or replaces an additional file.</summary>
    /// <param name="path">Relative to the project, or absolute.</param>
    /// <param name="text">The query; null for a file that cannot be read.</param>
    /// <param name="metadata">MSBuild item metadata.</param>
    public TestProject WithFile(string path, string? text, params (string Name, string Value)[] metadata) => WithFile(path, text, null, metadata);

    /// <summary>Adds or replaces an additional file in an encoding.</summary>
    /// <param name="path">Relative to the project, or absolute.</param>
    /// <param name="text">Its text; null for a file that cannot be read.</param>
    /// <param name="encoding">The one that the compiler has found it to be in; UTF-8 when null.</param>
    /// <param name="metadata">MSBuild item metadata.</param>
    public TestProject WithFile(string path, string? text, Encoding? encoding, params (string Name, string Value)[] metadata)
    {
        var file = new TestAdditionalText(path.StartsWith('/') ? path : Directory + path, text, encoding);
        int old = Files.FindIndex(other => other.Path == file.Path);
        var values = metadata.ToImmutableDictionary(pair => "build_metadata.AdditionalFiles." + pair.Name, pair => pair.Value);
        return new TestProject(Compilation, Language, old < 0 ? Files.Add(file) : Files.SetItem(old, file), Options.WithMetadata(file.Path, values));
    }

    /// <summary>Removes an additional file.</summary>
    public TestProject WithoutFile(string path) => new(Compilation, Language, Files.RemoveAll(file => file.Path == Directory + path), Options);

    /// <summary>Sets an MSBuild property that the compiler can see.</summary>
    public TestProject WithProperty(string name, string value) => new(Compilation, Language, Files, Options.WithProperty("build_property." + name, value));

    /// <summary>Sets the C# language version; sources that are added later are parsed with it.</summary>
    public TestProject WithLanguageVersion(LanguageVersion version) => new(Compilation, Language.WithLanguageVersion(version), Files, Options);

    /// <summary>Changes the compiler's options.</summary>
    public TestProject WithCompilerOptions(Func<CSharpCompilationOptions, CSharpCompilationOptions> change) =>
        With(Compilation.WithOptions(change(Compilation.Options)));

    /// <summary>Replaces a part of a source: an edit.</summary>
    public TestProject Edit(string path, string old, string replacement)
    {
        string text = Compilation.SyntaxTrees.Single(tree => tree.FilePath == Directory + path).ToString();
        return WithSource(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>The additional files as Roslyn takes them.</summary>
    public ImmutableArray<AdditionalText> AdditionalTexts => [.. Files.Cast<AdditionalText>()];

    private TestProject With(CSharpCompilation compilation) => new(compilation, Language, Files, Options);
}
