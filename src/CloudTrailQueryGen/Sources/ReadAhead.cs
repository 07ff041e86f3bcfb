using System;
using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace CloudTrailQueryGen;

/// <summary>Reads content on a thread of its own, a few blocks ahead of whoever asks for it, so that inflating and evaluating overlap.</summary>
internal sealed class ReadAhead : IContentReader
{
    private const int BlockCount = 4;
    private const int BlockSize = 256 * 1024;
    private const long Unknown = long.MaxValue;

    private readonly IContentReader inner;
    private readonly byte[][] blocks = new byte[BlockCount][];
    private readonly int[] lengths = new int[BlockCount];
    private readonly SemaphoreSlim free = new(BlockCount);
    private readonly SemaphoreSlim filled = new(0);
    private readonly Thread thread;
    private volatile bool isStopped;

    // Both are written before the last block is handed over.
    private long blockTotal = Unknown;
    private ExceptionDispatchInfo? failure;

    private long blocksUsed;
    private int usedOfBlock;
    private bool hasBlock;

    /// <summary>Begins to read.</summary>
    /// <param name="inner">Belongs to the new thread from now on, and is disposed with this.</param>
    public ReadAhead(IContentReader inner)
    {
        this.inner = inner;
        for (int i = 0; i < BlockCount; i++)
        {
            blocks[i] = ArrayPool<byte>.Shared.Rent(BlockSize);
        }

        thread = new(Fill) { IsBackground = true, Name = "CloudTrailQueryGen.ReadAhead" };
        thread.Start();
    }

    /// <inheritdoc/>
    public int Read(Span<byte> destination)
    {
        while (hasBlock || TryTakeBlock())
        {
            int index = (int)(blocksUsed % BlockCount);
            int count = Math.Min(lengths[index] - usedOfBlock, destination.Length);
            blocks[index].AsSpan(usedOfBlock, count).CopyTo(destination);
            usedOfBlock += count;
            if (usedOfBlock == lengths[index])
            {
                blocksUsed++;
                usedOfBlock = 0;
                hasBlock = false;
                free.Release();
            }

            // The last block may be empty, and so may be what was asked for.
            if (count > 0 || destination.IsEmpty)
            {
                return count;
            }
        }

        failure?.Throw();
        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        isStopped = true;
        free.Release();
        thread.Join();
        foreach (byte[] block in blocks)
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        free.Dispose();
        filled.Dispose();
        inner.Dispose();
    }

    private bool TryTakeBlock()
    {
        if (blocksUsed == blockTotal)
        {
            return false;
        }

        filled.Wait();
        return hasBlock = true;
    }

    private void Fill()
    {
        for (long block = 0; blockTotal == Unknown; block++)
        {
            free.Wait();
            if (isStopped)
            {
                return;
            }

            int index = (int)(block % BlockCount);
            lengths[index] = 0;
            try
            {
                int read;
                do
                {
                    read = inner.Read(blocks[index].AsSpan(lengths[index], BlockSize - lengths[index]));
                    lengths[index] += read;
                }
                while (read > 0 && lengths[index] < BlockSize);

                blockTotal = read == 0 ? block + 1 : Unknown;
            }
            catch (Exception exception)
            {
                // What came before is used first; then it is thrown to whoever reads.
                failure = ExceptionDispatchInfo.Capture(exception);
                blockTotal = block + 1;
            }

            filled.Release();
        }
    }
}
