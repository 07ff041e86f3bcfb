using System;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Execution;

/// <summary>What accounts of one run are charged with is never more than its limit, and comes back.</summary>
public sealed class MemoryAccountTests
{
    private const long Limit = 1_000_000;

    private readonly MemoryBudget budget = new("Hungry", Limit);

    [Fact]
    public void All_accounts_of_a_run_share_its_limit()
    {
        MemoryAccount first = budget.Open();
        MemoryAccount second = budget.Open();
        Charge(first, MemoryUse.Groups, 600_000);
        Charge(second, MemoryUse.Rows, 400_000);
        QueryMemoryException exception = Assert.Throws<QueryMemoryException>(() => Charge(second, MemoryUse.Rows, 1));
        Assert.Equal(
            "The query 'Hungry' needs more memory than 1,000,000 bytes, the limit of QueryOptions.MaxMemoryBytes: 1 bytes more for rows, while it holds 1,000,000 bytes, "
            + "most of them (600,000) for groups of 'stats'. Let the query hold less, or raise the limit.",
            exception.Message);
        Assert.Equal(("Hungry", Limit), (exception.Query, exception.LimitBytes));
    }

    [Fact]
    public void What_did_not_fit_is_not_held()
    {
        MemoryAccount account = budget.Open();
        Charge(account, MemoryUse.Groups, 999_999);
        Assert.Throws<QueryMemoryException>(() => Charge(account, MemoryUse.Groups, 2));
        Charge(account, MemoryUse.Groups, 1);
        Assert.Equal(Limit, account[MemoryUse.Groups]);
    }

    [Fact]
    public void What_is_released_or_closed_can_be_held_again()
    {
        MemoryAccount first = budget.Open();
        MemoryAccount second = budget.Open();
        for (int i = 0; i < 1_000; i++)
        {
            Charge(first, MemoryUse.Text, 990_000);
            using (MemoryAccount.Enter(first))
            {
                MemoryAccount.Release(MemoryUse.Text, 990_000);
            }

            Charge(second, MemoryUse.Values, 900_000);
            second.Close();
            second = budget.Open();
        }

        second.Close();
        Charge(first, MemoryUse.Rows, Limit);
    }

    [Fact]
    public void Only_rows_stay_of_a_stage()
    {
        MemoryAccount account = budget.Open();
        Charge(account, MemoryUse.Groups, 100_000);
        account.Remember();
        for (int stage = 0; stage < 100; stage++)
        {
            Charge(account, MemoryUse.Values, 300_000);
            Charge(account, MemoryUse.Rows, 200_000);
            account.KeepOnly(200_000);
            Assert.Equal((100_000, 0, 200_000), (account[MemoryUse.Groups], account[MemoryUse.Values], account[MemoryUse.Rows]));
        }
    }

    [Fact]
    public void Nothing_is_counted_where_no_account_was_entered()
    {
        MemoryAccount account = budget.Open();
        using (MemoryAccount.Enter(account))
        {
            using (MemoryAccount.Enter(null))
            {
                Assert.Equal(2_000_000, MemoryAccount.Allocate<byte>(MemoryUse.Rows, 2_000_000).Length);
            }

            Assert.Throws<QueryMemoryException>(() => MemoryAccount.Allocate<byte>(MemoryUse.Rows, 2_000_000));
        }

        MemoryAccount.Charge(MemoryUse.Rows, long.MaxValue);
    }

    [Fact]
    public void Arrays_double_up_to_the_longest_that_there_are()
    {
        Assert.Equal(200, MemoryAccount.Double(MemoryUse.Rows, 100, 101));
        Assert.Equal(300, MemoryAccount.Double(MemoryUse.Rows, 100, 300));
        Assert.Equal(Array.MaxLength, MemoryAccount.Double(MemoryUse.Rows, int.MaxValue / 2 + 1, Array.MaxLength));
        QueryMemoryException exception = Assert.Throws<QueryMemoryException>(() => MemoryAccount.Double(MemoryUse.Text, 1, Array.MaxLength + 1L));
        Assert.Contains("needs more than 2,147,483,591 elements or bytes in one piece for text of one event or row", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_048_575)]
    [InlineData(0)]
    [InlineData(long.MinValue)]
    public void Limits_below_a_mebibyte_are_refused(long limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { MaxMemoryBytes = limit });
        Assert.Equal(1_048_576, new QueryOptions { MaxMemoryBytes = 1_048_576 }.MaxMemoryBytes);
        Assert.Equal(long.MaxValue, new QueryOptions { MaxMemoryBytes = long.MaxValue }.MaxMemoryBytes);
        Assert.Equal(2_147_483_648, new QueryOptions().MaxMemoryBytes);
    }

    private static void Charge(MemoryAccount account, MemoryUse use, long bytes)
    {
        using MemoryScope scope = MemoryAccount.Enter(account);
        MemoryAccount.Charge(use, bytes);
    }
}
