using System;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sources;

/// <summary>The library is found, can be declined, and does not write behind the room that it is given.</summary>
public sealed class LibDeflateTests
{
    [LibDeflateFact]
    public void The_switch_leaves_it_alone()
    {
        Assert.NotNull(LibDeflate.Instance);
        try
        {
            AppContext.SetSwitch(LibDeflate.Switch, false);
            Assert.Null(LibDeflate.Find());
        }
        finally
        {
            AppContext.SetSwitch(LibDeflate.Switch, true);
        }

        Assert.NotNull(LibDeflate.Find());
    }

    [LibDeflateFact]
    public void What_does_not_fit_is_said_and_nothing_behind_the_room_is_touched()
    {
        LibDeflate library = LibDeflate.Instance!;
        GzipCase file = GzipCase.All["plain"];
        nint decompressor = library.Allocate();
        byte[] room = new byte[file.Content.Length + 64];
        for (int length = 0; length <= file.Content.Length; length += length < file.Content.Length - 700 ? 641 : 1)
        {
            room.AsSpan().Fill(0xEE);
            int result = library.Decompress(decompressor, file.Stored, room.AsSpan(0, length), out int used, out int written);
            bool fits = length == file.Content.Length;
            Assert.Equal(fits ? (LibDeflate.Success, file.Stored.Length, length) : (LibDeflate.InsufficientSpace, 0, 0), (result, used, written));
            Assert.False(room.AsSpan(length).ContainsAnyExcept((byte)0xEE));
        }

        library.Free(decompressor);
    }
}
