namespace CloudTrailQueryGen.Runtime;

/// <summary>The time during which a thread works for a state; see <see cref="MemoryAccount.Enter"/>.</summary>
internal readonly ref struct MemoryScope
{
    private readonly MemoryAccount? before;

    internal MemoryScope(MemoryAccount? before) => this.before = before;

    /// <summary>Goes back to the account that the thread had before.</summary>
    public void Dispose() => MemoryAccount.Leave(before);
}
