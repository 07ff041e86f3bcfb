namespace CloudTrailQueryGen.Language.Completion;

/// <summary>What is being written at the caret.</summary>
internal enum WrittenForm
{
    /// <summary>A word, or nothing yet.</summary>
    Word,

    /// <summary>A number or a period.</summary>
    Number,

    /// <summary>The content of a string.</summary>
    String,

    /// <summary><c>{{name}}</c>, or as much of it.</summary>
    Parameter,

    /// <summary><c>$Saved</c>, or as much of it.</summary>
    Saved,
}
