using System;
using System.IO;
using CloudTrailQueryGen;
using CloudTrailQueryGen.Samples.QuickStart;
using CloudTrailQueryGen.Samples.QuickStart.Rules;

// usage: QuickStart [FOLDER] [--bucket NAME]
string folder = Path.Combine(AppContext.BaseDirectory, "logs");
string bucket = "my-secure-bucket";
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--bucket" && i + 1 < args.Length)
    {
        bucket = args[++i];
    }
    else
    {
        folder = args[i];
    }
}

if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder '{folder}'. Give a folder with CloudTrail logs (.json or .json.gz), or nothing for the sample logs.");
    return 1;
}

CloudTrailSource logs = CloudTrailSource.Folder(folder);
var results = new ResultPrinter(logs);

results.Print("1 · Latest events", Queries.LatestEvents());
results.Print("2 · Break out individual fields", Queries.IndividualFields());
results.Print("3 · EC2: recently launched instances", Queries.RecentlyLaunchedInstances());
results.Print("4 · Console login: most recent", Audit.ConsoleLogins());
results.Print("5 · Console login: failed authentication", Audit.FailedLogins());
results.Print($"6 · S3 object uploads to the bucket {bucket}", Audit.UploadsTo(bucket));
results.Print("7 · S3 activity: bucket and key", Queries.S3ActivityByKey());
results.Print("8 · KMS decrypt activity: key and user", Queries.KmsDecryptByUser());
results.Print("9 · API calls with errors", Queries.CallsWithErrors());
results.Print("10 · S3 error codes", Queries.S3ErrorCodes());
results.Print("11 · Denied calls by service, API and identity", Queries.DeniedCalls());
results.Print("12 · KMS: hourly decrypt volume", Audit.DecryptsByHour());
return results.ExitCode;
