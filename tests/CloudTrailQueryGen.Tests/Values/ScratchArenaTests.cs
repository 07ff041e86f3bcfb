using System;
using System.Buffers;
using System.Text;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Values;

/// <summary>A thread does not keep the memory that one giant event needed.</summary>
public sealed class ScratchArenaTests
{
    private const int Giant = 1 << 23;
    private const byte Mark = 0xAB;

    [Fact]
    public void Giant_block_is_given_back_by_the_reset()
    {
        using var arena = new ScratchArena();
        arena.Take(Giant).Fill(Mark);
        arena.Reset();
        byte[] shared = ArrayPool<byte>.Shared.Rent(Giant);
        Assert.Equal(Mark, shared[Giant - 1]);
        shared[Giant - 1] = 0;
        ArrayPool<byte>.Shared.Return(shared);
        arena.Take(16).Fill(Mark);
    }

    [Fact]
    public void Text_in_front_of_a_mark_outlives_the_rounds_behind_it()
    {
        using var arena = new ScratchArena();
        for (int size = 1; size < 1 << 18; size *= 3)
        {
            arena.Reset();
            Span<byte> outer = Filled(arena, size, 1);
            ScratchMark outerMark = arena.Mark();
            for (int i = 0; i < 5; i++)
            {
                arena.Release(outerMark);
                Span<byte> middle = Filled(arena, 7 * size, 2);
                ScratchMark innerMark = arena.Mark();
                for (int j = 0; j < 5; j++)
                {
                    arena.Release(innerMark);
                    Filled(arena, (j * 16_000) + 1, 3);
                    Filled(arena, size, 4);
                }

                Span<byte> behind = Filled(arena, 100, 5);
                AssertFilled(middle, 2);
                AssertFilled(behind, 5);
            }

            AssertFilled(outer, 1);
        }
    }

    [Fact]
    public void Rounds_need_no_more_memory_than_the_largest_of_them()
    {
        using var arena = new ScratchArena();
        arena.Take(10_000);
        ScratchMark mark = arena.Mark();
        for (int i = 0; i < 100_000; i++)
        {
            arena.Release(mark);
            arena.Take(100_000).Fill(Mark);
            ScratchMark inner = arena.Mark();
            for (int j = 0; j < 3; j++)
            {
                arena.Release(inner);
                arena.Take(200_000);
            }

            Assert.InRange(arena.Held, 0, 4 << 20);
        }
    }

    [Fact]
    public void A_round_that_needs_little_goes_back_to_the_mark_within_its_block()
    {
        using var arena = new ScratchArena();
        arena.Take(100).Fill(1);
        ScratchMark mark = arena.Mark();
        arena.Take(50).Fill(2);
        arena.Release(mark);
        Assert.Equal(2, arena.Take(50)[0]);
        arena.Release(mark);
        arena.Reset();
        Assert.Equal(1, arena.Take(100)[99]);
    }

    [Fact]
    public void Giant_event_leaves_nothing_with_its_thread()
    {
        string text = "\\u00ab" + new string('\u00AB', Giant / 2);
        byte[] utf8Event = Encoding.UTF8.GetBytes("{\"eventSource\":\"" + text + "\"}");
        var evaluator = new UnescapingEvaluator();
        Assert.True(EventLoop.Test(utf8Event, ref evaluator));
        byte[] shared = ArrayPool<byte>.Shared.Rent(utf8Event.Length);
        Assert.Equal(Mark, shared[Giant - 1]);
        shared[Giant - 1] = 0;
        ArrayPool<byte>.Shared.Return(shared);
    }

    private static Span<byte> Filled(ScratchArena arena, int length, byte value)
    {
        Span<byte> taken = arena.Take(length);
        taken.Fill(value);
        return taken;
    }

    private static void AssertFilled(ReadOnlySpan<byte> text, byte value) => Assert.Equal(-1, text.IndexOfAnyExcept(value));

    /// <summary>Reads the text of <c>eventSource</c>.</summary>
    private struct UnescapingEvaluator : IEventEvaluator
    {
        public static int FieldCount => 1;

        public static int TimestampSlot => -1;

        public static int Find(int node, ReadOnlySpan<byte> key) => key.SequenceEqual("eventSource"u8) ? FieldMatch.Slot(0) : 0;

        public static int FindElement(int node, int index) => 0;

        public readonly bool Rejects(int slot, ref EventFields fields) => false;

        public readonly bool Evaluate(ref EventFields fields) => fields.Field(0).Utf8.Length == Giant + 2;
    }
}
