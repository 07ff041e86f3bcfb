namespace CloudTrailQueryGen.Language.Apis;

/// <summary>The letters that the tables of APIs are written with.</summary>
internal static class CatalogueTags
{
    /// <summary>A letter for each <see cref="ApiEventOrigin"/> but the project's, in its order.</summary>
    public const string Origins = "omrclai";

    /// <summary>A letter for each <see cref="EventSourceStatus"/> but the project's, in its order.</summary>
    public const string Statuses = "paclno";

    /// <summary>A trap that a record or the documentation shows.</summary>
    public const char CertainTrap = 'T';

    /// <summary>A trap that follows from a rule.</summary>
    public const char Trap = 't';

    /// <summary>What is said of request parameters can be relied on.</summary>
    public const char ReliableParameters = 'y';

    /// <summary>It cannot.</summary>
    public const char UnreliableParameters = 'n';
}
