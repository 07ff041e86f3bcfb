namespace CloudTrailQueryGen.Runtime;

/// <summary>What one query state has learned of the order of members; nothing until it needs it.</summary>
/// <param name="isUsed">See <see cref="QueryOptions.UsesMemberOrder"/>.</param>
internal sealed class LearnedOrder(bool isUsed)
{
    private const int MostSlots = 64;
    private MemberOrder? order;

    /// <summary>The order for the state's evaluator; null when it is not to be used, or the query's paths are too many.</summary>
    public MemberOrder? Of<TEvaluator>()
        where TEvaluator : struct, IEventEvaluator =>
        !isUsed || TEvaluator.FieldCount is 0 or > MostSlots || TEvaluator.NodeCount == 0 ? null : order ??= Create<TEvaluator>();

    private static MemberOrder Create<TEvaluator>()
        where TEvaluator : struct, IEventEvaluator
    {
        ulong[] slotsBelow = new ulong[TEvaluator.NodeCount];
        for (int node = 0; node < slotsBelow.Length; node++)
        {
            slotsBelow[node] = TEvaluator.SlotsBelow(node);
        }

        return new MemberOrder(TEvaluator.FieldCount, slotsBelow);
    }
}
