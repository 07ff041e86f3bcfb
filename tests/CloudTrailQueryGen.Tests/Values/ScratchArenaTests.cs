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
