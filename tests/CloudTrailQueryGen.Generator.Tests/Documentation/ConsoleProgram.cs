using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using CloudTrailQueryGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CloudTrailQueryGen.Generator.Tests.Documentation;

/// <summary>A program in one C# file, compiled with the generator and run in a process of its own.</summary>
internal static class ConsoleProgram
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>What it prints; any warning, a text on the error stream or another exit code than 0 fails the test.</summary>
    /// <param name="source">Its C#.</param>
    /// <param name="workingFolder">Where it runs.</param>
    /// <param name="files">The project's additional files.</param>
    public static string Run(string source, string workingFolder, params (string Path, string Text)[] files)
    {
        TestProject project = TestProject.Create(source).WithCompilerOptions(options => options.WithOutputKind(OutputKind.ConsoleApplication));
        GeneratorRun run = GeneratorRun.Start(files.Aggregate(project, (all, file) => all.WithFile(file.Path, file.Text)));
        run.AssertCompiles();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("readme");
        try
        {
            string library = typeof(CloudTrailQueryAttribute).Assembly.Location;
            File.Copy(library, Path.Combine(folder.FullName, Path.GetFileName(library)));
            File.WriteAllText(Path.Combine(folder.FullName, "program.runtimeconfig.json"), RuntimeConfiguration());
            string program = Path.Combine(folder.FullName, "program.dll");
            using (FileStream image = File.Create(program))
            {
                Assert.True(run.Output.Emit(image).Success);
            }

            return Start(program, workingFolder);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Start(string program, string workingFolder)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && IsDotnet(host) ? host : "dotnet", [program])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(s_patience));
        Assert.Equal((0, string.Empty), (process.ExitCode, errors.Result));
        return output;
    }

    private static bool IsDotnet(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";

    private static string RuntimeConfiguration() => $$$"""
        {
          "runtimeOptions": {
            "tfm": "net{{{Environment.Version.Major}}}.0",
            "framework": { "name": "Microsoft.NETCore.App", "version": "{{{Environment.Version}}}" },
            "configProperties": { "System.Globalization.Invariant": true }
          }
        }
        """;
}
