using System;
using System.Globalization;
using CloudTrailQueryGen;
using CloudTrailQueryGen.Benchmarks;

if (args is ["serve", string folder])
{
    new PeerServer(folder, threads: 1).Run();
    return 0;
}

if (args is ["serve", "--threads", string threads, string files])
{
    new PeerServer(files, int.Parse(threads, CultureInfo.InvariantCulture)).Run();
    return 0;
}

if (args is ["serve", "--full", string wholly])
{
    new PeerServer(wholly, threads: 1, EventValidation.Full).Run();
    return 0;
}

if (args is ["corpus", string target, .. string[] size])
{
    CorpusWriter.Write(target, size is [string megabytes] ? int.Parse(megabytes, CultureInfo.InvariantCulture) : 256);
    return 0;
}

if (args is ["micro", ..])
{
    return MicroBenchmarks.Run(args.Length > 1 ? args[1] : "*");
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

if (args is ["rules", string logs])
{
    return RuleTiming.Run(logs) ? 0 : 1;
}

Console.Error.WriteLine("usage: CloudTrailQueryGen.Benchmarks serve [--threads N | --full] DATADIR | corpus DIR [MEGABYTES] | micro [FILTER] | generator | build | patterns | rules DATADIR");
return 1;
