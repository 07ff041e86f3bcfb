using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CloudTrailQueryGen.Testing;

/// <summary>An additional file in memory.</summary>
/// <param name="path">Absolute, as the compiler gives it.</param>
/// <param name="text">Null for a file that cannot be read.</param>
/// <param name="encoding">The one that the compiler has found the file to be in; UTF-8 when null.</param>
public sealed class TestAdditionalText(string path, string? text, Encoding? encoding = null) : AdditionalText
{
    private readonly SourceText? source = text is null ? null : SourceText.From(text, encoding ?? Encoding.UTF8);

    /// <inheritdoc/>
    public override string Path { get; } = path;

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default) => source;
}
