using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Language.Logic;

/// <summary>A condition without <c>and</c>, <c>or</c> and <c>not</c>: what its being true or false says about a row.</summary>
internal sealed class Test
{
    /// <summary>Nothing is known, and nothing shall be said about it.</summary>
    public static readonly Test Unknown = new();

    public static readonly Test True = new() { Constant = true };

    public static readonly Test False = new() { Constant = false };

    /// <summary>Its value, when that is the same for all rows.</summary>
    public bool? Constant { get; private init; }

    /// <summary>What it looks at; null when only its own outcome is known.</summary>
    public Subject? Subject { get; init; }

    /// <summary>The values of <see cref="Subject"/> for which it may be true.</summary>
    public CellSet? WhenTrue { get; init; }

    /// <summary>The values of <see cref="Subject"/> for which it may be false.</summary>
    public CellSet? WhenFalse { get; init; }

    /// <summary>Stands for its outcome, where the value of the subject alone does not decide it.</summary>
    public int? Outcome { get; init; }

    /// <summary>The facts that remain when it has an outcome; null when it cannot have it.</summary>
    public Facts? Assume(Facts facts, bool truth)
    {
        if (Constant is { } constant)
        {
            return constant == truth ? facts : null;
        }

        Facts? result = facts;
        if (Subject is not null)
        {
            result = result.With(Subject.Id, truth ? WhenTrue! : WhenFalse!);
        }

        return Outcome is { } outcome ? result?.With(outcome, truth ? OutcomeTrue : OutcomeFalse) : result;
    }

    private static CellSet OutcomeTrue { get; } = One(0);

    private static CellSet OutcomeFalse { get; } = One(1);

    private static CellSet One(int cell)
    {
        var set = CellSet.None(2);
        set.Add(cell);
        return set;
    }
}
