using System;
using System.Runtime.CompilerServices;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Memory that reading events needs, kept by each thread so that neither a scan nor a predicate call allocates.</summary>
internal sealed unsafe class ScanWorkspace
{
    [ThreadStatic]
    private static ScanWorkspace? cached;

    private FieldSlot[] slots = [];

    private ScanWorkspace()
    {
    }

    /// <summary>Text that belongs to the current event.</summary>
    public ScratchArena Scratch { get; } = new();

    /// <summary>The containers that the reader is in.</summary>
    public OpenContainer[] Containers { get; private set; } = new OpenContainer[16];

    /// <summary>The slots; pinned, so the address holds as long as the workspace is in use.</summary>
    public FieldSlot* Slots { get; private set; }

    /// <summary>Takes the thread's workspace, or a new one when that is in use further up the stack.</summary>
    public static ScanWorkspace Rent(int fieldCount)
    {
        ScanWorkspace workspace = cached ?? new ScanWorkspace();
        cached = null;
        workspace.Reserve(fieldCount);
        return workspace;
    }

    /// <summary>Sees that there are enough slots.</summary>
    public void Reserve(int fieldCount)
    {
        if (slots.Length < fieldCount || slots.Length == 0)
        {
            slots = GC.AllocateArray<FieldSlot>(Math.Max(fieldCount, 16), pinned: true);
            Slots = (FieldSlot*)Unsafe.AsPointer(ref slots[0]);
        }
    }

    /// <summary>Gives the workspace back to the thread.</summary>
    public void Return()
    {
        Scratch.Reset();
        cached = this;
    }

    /// <summary>Makes room for one more open container.</summary>
    public OpenContainer[] GrowContainers()
    {
        OpenContainer[] grown = Containers;
        Array.Resize(ref grown, grown.Length * 2);
        return Containers = grown;
    }
}
