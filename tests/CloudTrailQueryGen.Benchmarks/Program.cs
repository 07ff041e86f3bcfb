using System;
using CloudTrailQueryGen.Benchmarks;

if (args is ["serve", string folder])
{
    new PeerServer(folder).Run();
    return 0;
}

if (args is ["generator"])
{
    GeneratorTiming.Run();
    return 0;
}

if (args is ["build"])
{
    BuildTiming.Run();
    return 0;
}

if (args is ["patterns"])
{
    PatternTiming.Run();
    return 0;
}

Console.Error.WriteLine("usage: CloudTrailQueryGen.Benchmarks serve DATADIR | generator | build | patterns");
return 1;
