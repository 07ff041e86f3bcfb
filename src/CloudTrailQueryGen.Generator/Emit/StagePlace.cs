namespace CloudTrailQueryGen.Generator.Emit;

/// <summary>What the code of a stage calls its event or row, and how it leaves it.</summary>
/// <param name="Thing">For comments.</param>
/// <param name="Position">Where it comes from.</param>
/// <param name="Drop">The statement that leaves one that does not pass.</param>
/// <param name="Leave">The statement that leaves one that passes but is not wanted.</param>
/// <param name="AnswersPassed">The method answers whether anything passes.</param>
internal sealed record StagePlace(string Thing, string Position, string Drop, string Leave, bool AnswersPassed)
{
    /// <summary>In the method that is called for each event.</summary>
    public static StagePlace Event { get; } = new("event", "e.Position", "return false;", "return true;", AnswersPassed: true);

    /// <summary>In the loop over rows.</summary>
    public static StagePlace Row { get; } = new("row", "row.Position", "continue;", "continue;", AnswersPassed: false);

    /// <summary>Declares what loops need.</summary>
    public void BeginLoops(SourceWriter writer)
    {
        if (AnswersPassed)
        {
            writer.Line("bool passes = false;");
        }

        writer.Line();
    }

    /// <summary>Notes, within the loops, that something passes.</summary>
    public void Accept(SourceWriter writer)
    {
        if (AnswersPassed)
        {
            writer.Line("passes = true;");
        }
    }
}
