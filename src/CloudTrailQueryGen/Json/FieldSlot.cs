namespace CloudTrailQueryGen.Runtime;

/// <summary>A captured value: its bytes in the event, without the quotes of a string. It has been validated.</summary>
internal unsafe struct FieldSlot
{
    public byte* Start;
    public int Length;
    public FieldToken Token;
}
