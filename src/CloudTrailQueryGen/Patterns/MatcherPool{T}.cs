using System;
using System.Threading;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Matchers of one pattern, each with working memory for one thread at a time. Thread-safe.</summary>
/// <param name="create">Makes one more, when more threads match at the same time than ever before.</param>
internal sealed class MatcherPool<T>(Func<T> create)
    where T : class
{
    // More threads than this at the same time still work, but then some build a matcher for one call.
    private const int Size = 64;
    private readonly T?[] idle = new T?[Size];

    public T Rent()
    {
        int first = Environment.CurrentManagedThreadId;
        for (int i = 0; i < Size; i++)
        {
            ref T? slot = ref idle[(first + i) % Size];
            if (Volatile.Read(ref slot) is not null && Interlocked.Exchange(ref slot, null) is T matcher)
            {
                return matcher;
            }
        }

        return create();
    }

    public void Return(T matcher)
    {
        int first = Environment.CurrentManagedThreadId;
        for (int i = 0; i < Size; i++)
        {
            ref T? slot = ref idle[(first + i) % Size];
            if (Volatile.Read(ref slot) is null && Interlocked.CompareExchange(ref slot, matcher, null) is null)
            {
                return;
            }
        }
    }
}
