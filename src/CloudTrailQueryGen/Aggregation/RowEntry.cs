namespace CloudTrailQueryGen.Runtime;

/// <summary>Where an encoded row lies and where it comes from.</summary>
/// <param name="Address">The address in the arena; sort keys first, then columns.</param>
/// <param name="Length">Bytes of the whole row.</param>
/// <param name="KeyLength">Bytes of the sort keys.</param>
/// <param name="Position">What the default order and ties are decided by.</param>
internal readonly record struct RowEntry(long Address, int Length, int KeyLength, RowPosition Position);
