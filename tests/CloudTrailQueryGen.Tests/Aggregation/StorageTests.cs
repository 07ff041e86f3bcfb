using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;
using Xunit;

namespace CloudTrailQueryGen.Tests.Aggregation;

/// <summary>The memory under groups and rows: arena, encoded values, replaceable values, multisets.</summary>
public sealed class StorageTests
{
    [Fact]
    public void Values_survive_encoding()
    {
        var values = new RandomValues(1);
        byte[] buffer = new byte[1000];
        for (int i = 0; i < 2000; i++)
        {
            TestValue value = values.Next();
            int size = EncodedValue.Write(value.ToValue(), buffer);
            Assert.Equal(EncodedValue.Size(value.ToValue()), size);
            Assert.Equal(size, EncodedValue.Skip(buffer));
            Assert.Equal(value.Describe(), TestValue.Describe(EncodedValue.Read(buffer, out int read)));
            Assert.Equal(size, read);
        }
    }

    [Fact]
    public void An_arena_keeps_blocks_of_any_size_in_place()
    {
        var random = new Random(1);
        var arena = new ByteArena(MemoryUse.Rows);
        for (int round = 0; round < 3; round++)
        {
            var blocks = new List<(long Address, byte[] Bytes)>();
            for (int i = 0; i < 400; i++)
            {
                byte[] bytes = new byte[i % 97 == 0 ? random.Next(1_000_000) : random.Next(300)];
                random.NextBytes(bytes);
                blocks.Add((arena.Append(bytes), bytes));
            }

            Assert.Equal(blocks.Sum(block => (long)block.Bytes.Length), arena.Size);
            Assert.All(blocks, block => Assert.True(arena.At(block.Address, block.Bytes.Length).SequenceEqual(block.Bytes)));
            arena.Clear();
            Assert.Equal(0, arena.Size);
        }
    }

    [Fact]
    public void Replaced_values_do_not_disturb_their_neighbours()
    {
        var random = new Random(2);
        var store = new ValueStore();
        var model = new Dictionary<int, string>();
        for (int i = 0; i < 20_000; i++)
        {
            int group = random.Next(50);
            TestValue value = new string((char)('a' + random.Next(26)), random.Next(200));
            store.Set(group, value.ToValue());
            model[group] = value.Describe();
        }

        Assert.All(model, pair => Assert.Equal(pair.Value, TestValue.Describe(store.Get(pair.Key))));
        Assert.True(store.Get(1000).IsMissing);
    }

    [Fact]
    public void A_multiset_counts_and_sorts()
    {
        var random = new Random(3);
        var set = default(NumberMultiset);
        var model = new SortedDictionary<long, long>();
        for (int i = 0; i < 5000; i++)
        {
            long key = random.Next(2) == 0 ? random.Next(-20, 20) : random.NextInt64(long.MinValue, long.MaxValue);
            set.Add(key, 1 + (i % 3));
            model[key] = model.GetValueOrDefault(key) + 1 + (i % 3);
        }

        set.Sort();
        Assert.Equal(model.Values.Sum(), set.Total);
        Assert.Equal(model.Keys, Enumerable.Range(0, set.Length).Select(set.Key));
        Assert.Equal(model.Values, Enumerable.Range(0, set.Length).Select(set.Count));
    }

    [Fact]
    public void Hashes_of_similar_keys_differ()
    {
        KeyHash hash = KeyHash.OfProcess;
        var seen = new HashSet<ulong>();
        byte[] key = new byte[40];
        for (int length = 0; length <= key.Length; length++)
        {
            Assert.True(seen.Add(hash.Compute(key.AsSpan(0, length))));
            for (int bit = 0; bit < length * 8; bit++)
            {
                key[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.True(seen.Add(hash.Compute(key.AsSpan(0, length))));
                key[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
    }
}
