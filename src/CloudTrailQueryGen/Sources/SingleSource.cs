namespace CloudTrailQueryGen;

/// <summary>A source of one input that needs no looking for.</summary>
internal sealed class SingleSource(SourceInput input) : CloudTrailSource
{
    internal override SourceListing List() => new() { Inputs = [input] };
}
