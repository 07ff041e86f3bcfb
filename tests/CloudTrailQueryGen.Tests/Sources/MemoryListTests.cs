using System;
using System.Collections.Generic;
using Xunit;

namespace CloudTrailQueryGen.Tests.Sources;

public class MemoryListTests
{
    [Fact]
    public void InputsKeepTheirOrderAndAreNamedByIt()
    {
        ReadOnlyMemory<byte>[] contents = ["{}"u8.ToArray(), "[{},{}]"u8.ToArray()];
        IReadOnlyList<SourceInput> inputs = CloudTrailSource.Memory(contents, "batch").List().Inputs;
        Assert.Equal(["batch[0]", "batch[1]"], [inputs[0].Name, inputs[1].Name]);
        Assert.Equal(2, inputs.Count);
    }

    [Fact]
    public void NullIsRefused() =>
        Assert.Throws<ArgumentNullException>(() => CloudTrailSource.Memory((IEnumerable<ReadOnlyMemory<byte>>)null!));
}
