using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CloudTrailQueryGen.Testing;

/// <summary>What MSBuild and <c>.editorconfig</c> would tell the compiler.</summary>
/// <param name="global">Keys like <c>build_property.RootNamespace</c>.</param>
/// <param name="files">By path of an additional file: keys like <c>build_metadata.AdditionalFiles.CtqNamespace</c>.</param>
internal sealed class TestOptions(
    ImmutableDictionary<string, string> global,
    ImmutableDictionary<string, ImmutableDictionary<string, string>> files) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(global);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(files.GetValueOrDefault(textFile.Path, ImmutableDictionary<string, string>.Empty));

    public TestOptions WithProperty(string key, string value) => new(global.SetItem(key, value), files);

    /// <summary>The same object when nothing is said about the file, as the compiler's options stay the same when a text is edited.</summary>
    public TestOptions WithMetadata(string path, ImmutableDictionary<string, string> values) =>
        values.IsEmpty && !files.ContainsKey(path) ? this : new(global, files.SetItem(path, values));

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
