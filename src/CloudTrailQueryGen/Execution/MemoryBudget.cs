using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace CloudTrailQueryGen.Runtime;

/// <summary>How much memory a run may hold, all of its threads and subqueries together; the queries of a set share one. Thread-safe.</summary>
internal sealed class MemoryBudget
{
    private readonly List<MemoryAccount> accounts = [];
    private readonly string query;
    private readonly long limit;
    private readonly MemoryBudget whole;
    private long reserved;

    /// <summary>The memory of a run.</summary>
    /// <param name="query">The name of its query.</param>
    /// <param name="limit">In bytes.</param>
    public MemoryBudget(string query, long limit)
    {
        this.query = query;
        this.limit = limit;
        whole = this;
    }

    private MemoryBudget(string query, MemoryBudget whole)
    {
        this.query = query;
        this.whole = whole;
        limit = whole.limit;
    }

    /// <summary>The same memory, used by one of several queries.</summary>
    /// <param name="name">Its name, for messages.</param>
    public MemoryBudget ForMember(string name) => new(name, whole);

    /// <summary>A new account, which is closed when what it was charged with is not needed any more.</summary>
    public MemoryAccount Open()
    {
        var account = new MemoryAccount(this);
        lock (whole.accounts)
        {
            whole.accounts.Add(account);
        }

        return account;
    }

    /// <summary>Forgets an account that holds nothing any more.</summary>
    public void Remove(MemoryAccount account)
    {
        lock (whole.accounts)
        {
            whole.accounts.Remove(account);
        }
    }

    /// <summary>Sets memory aside; false, and nothing is set aside, when that would be more than the limit.</summary>
    public bool TryReserve(long bytes)
    {
        if (Interlocked.Add(ref whole.reserved, bytes) <= limit)
        {
            return true;
        }

        Return(bytes);
        return false;
    }

    /// <summary>Gives memory back that was set aside.</summary>
    public void Return(long bytes) => Interlocked.Add(ref whole.reserved, -bytes);

    /// <summary>Why a run ends that needs more than the limit.</summary>
    public QueryMemoryException Exceeded(MemoryUse use, long bytes)
    {
        (MemoryUse largest, long share, long total) = Holdings();
        string shared = ReferenceEquals(whole, this) ? "" : ", which all queries of the set share";
        string held = total == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", while it holds {total:N0} bytes, most of them ({share:N0}) for {Describe(largest)}.");
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The query '{query}' needs more memory than {limit:N0} bytes, the limit of QueryOptions.MaxMemoryBytes{shared}: {bytes:N0} bytes more for {Describe(use)}{held} Let the query hold less, or raise the limit."),
            query,
            limit);
    }

    /// <summary>Why a run ends that needs more than there can be in one piece.</summary>
    public QueryMemoryException TooLong(MemoryUse use) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"The query '{query}' needs more than {Array.MaxLength:N0} elements or bytes in one piece for {Describe(use)}; that is impossible, whatever QueryOptions.MaxMemoryBytes is ({limit:N0})."),
        query,
        limit);

    private static string Describe(MemoryUse use) => use switch
    {
        MemoryUse.Groups => "groups of 'stats'",
        MemoryUse.Values => "values that aggregates hold",
        MemoryUse.Rows => "rows",
        MemoryUse.Combinations => "combinations of 'dedup'",
        MemoryUse.Text => "text of one event or row",
        MemoryUse.Subqueries => "what subqueries have found",
        MemoryUse.Sessions => "sessions of 'sessionize'",
        MemoryUse.Bins => "time bins of 'fillmissing'",
        _ => throw new InvalidOperationException($"No text for {use}"),
    };

    /// <summary>The largest use and all; other threads may go on, so that the figures are approximate then.</summary>
    private (MemoryUse Largest, long Share, long Total) Holdings()
    {
        lock (whole.accounts)
        {
            (MemoryUse Largest, long Share, long Total) all = default;
            foreach (MemoryUse use in Enum.GetValues<MemoryUse>())
            {
                long share = 0;
                foreach (MemoryAccount account in whole.accounts)
                {
                    share += account[use];
                }

                all = share > all.Share ? (use, share, all.Total + share) : all with { Total = all.Total + share };
            }

            return all;
        }
    }
}
