namespace CloudTrailQueryGen.Language.Text;

/// <summary>A range of UTF-16 characters of a query's text.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The index behind the last character.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public override string ToString() => $"[{Start}..{End})";
}
