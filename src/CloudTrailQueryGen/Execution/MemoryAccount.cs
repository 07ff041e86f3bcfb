using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>
/// What one state of a run holds, charged to the run's <see cref="MemoryBudget"/>. The thread that works for the state enters the account, so that
/// everything that grows finds it without being told; where nobody has entered one (predicates) nothing is counted. Not thread-safe. Only growth is
/// charged, before it happens, so that an event which fits into what is there costs nothing.
/// </summary>
internal sealed class MemoryAccount(MemoryBudget budget)
{
    // Set aside in pieces, so that threads seldom meet at the budget.
    private const long Piece = 16 * 1024;

    [ThreadStatic]
    private static MemoryAccount? current;

    private readonly long[] held = new long[Enum.GetValues<MemoryUse>().Length];
    private readonly long[] heldBefore = new long[Enum.GetValues<MemoryUse>().Length];
    private long total;
    private long reserved;

    /// <summary>Bytes that are held for something.</summary>
    public long this[MemoryUse use] => held[(int)use];

    /// <summary>Makes an account that of the thread, until the scope is disposed of.</summary>
    public static MemoryScope Enter(MemoryAccount? account)
    {
        var scope = new MemoryScope(current);
        current = account;
        return scope;
    }

    /// <summary>Goes back to the account before.</summary>
    public static void Leave(MemoryAccount? before) => current = before;

    /// <summary>Notes that more memory will be held.</summary>
    /// <exception cref="QueryMemoryException">That would be too much; nothing is noted.</exception>
    public static void Charge(MemoryUse use, long bytes) => current?.Add(use, bytes);

    /// <summary>Notes that memory is not held any more.</summary>
    public static void Release(MemoryUse use, long bytes) => current?.Subtract(use, bytes);

    /// <summary>A new array.</summary>
    /// <exception cref="QueryMemoryException">That would be too much.</exception>
    public static T[] Allocate<T>(MemoryUse use, int length)
    {
        Charge(use, Size<T>(length));
        return new T[length];
    }

    /// <summary>Makes an array longer.</summary>
    /// <exception cref="QueryMemoryException">That would be too much.</exception>
    public static void Resize<T>(MemoryUse use, ref T[] array, int length)
    {
        // While it is copied, there are both.
        Charge(use, Size<T>(length));
        int before = array.Length;
        Array.Resize(ref array, length);
        Release(use, Size<T>(before));
    }

    /// <summary>The length of an array that has to grow by doubling to at least <paramref name="least"/>.</summary>
    /// <exception cref="QueryMemoryException">No array is so long.</exception>
    public static int Double(MemoryUse use, int length, long least) => (int)Math.Min(Array.MaxLength, Math.Max(length * 2L, Length(use, least)));

    /// <summary>A length that something may have.</summary>
    /// <exception cref="QueryMemoryException">No array is so long.</exception>
    public static int Length(MemoryUse use, long length) => length <= Array.MaxLength ? (int)length : throw TooLong(use);

    /// <summary>Why a run ends that needs more than there can be in one piece.</summary>
    public static QueryMemoryException TooLong(MemoryUse use) => (current?.Budget ?? new MemoryBudget("", long.MaxValue)).TooLong(use);

    /// <summary>The bytes of an array.</summary>
    public static long Size<T>(int length) => (long)length * Unsafe.SizeOf<T>();

    private MemoryBudget Budget => budget;

    /// <summary>Remembers what is held now, for <see cref="KeepOnly"/>.</summary>
    public void Remember() => held.CopyTo(heldBefore, 0);

    /// <summary>Of what was charged since <see cref="Remember"/>, only some rows are needed any more.</summary>
    public void KeepOnly(long rowBytes)
    {
        heldBefore.CopyTo(held, 0);
        held[(int)MemoryUse.Rows] += rowBytes;
        total = 0;
        foreach (long bytes in held)
        {
            total += bytes;
        }

        ReturnSurplus();
    }

    /// <summary>Nothing of what was charged is needed any more.</summary>
    public void Close()
    {
        budget.Return(reserved);
        held.AsSpan().Clear();
        total = 0;
        reserved = 0;
        budget.Remove(this);
    }

    private void Add(MemoryUse use, long bytes)
    {
        if (total + bytes > reserved)
        {
            Reserve(use, bytes, total + bytes - reserved);
        }

        total += bytes;
        held[(int)use] += bytes;
    }

    private void Subtract(MemoryUse use, long bytes)
    {
        total -= bytes;
        held[(int)use] -= bytes;
        ReturnSurplus();
    }

    private void Reserve(MemoryUse use, long bytes, long missing)
    {
        long most = Math.Max(missing, Piece);
        if (budget.TryReserve(most))
        {
            reserved += most;
        }
        else if (budget.TryReserve(missing))
        {
            reserved += missing;
        }
        else
        {
            throw budget.Exceeded(use, bytes);
        }
    }

    private void ReturnSurplus()
    {
        long surplus = reserved - total;
        if (surplus > 2 * Piece)
        {
            reserved -= surplus - Piece;
            budget.Return(surplus - Piece);
        }
    }
}
