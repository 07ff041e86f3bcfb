using System.Collections.Generic;

namespace CloudTrailQueryGen;

/// <summary>A source whose inputs need no looking for; their order is their rank.</summary>
internal sealed class FixedSource(IReadOnlyList<SourceInput> inputs) : CloudTrailSource
{
    internal override SourceListing List() => new() { Inputs = inputs };
}
