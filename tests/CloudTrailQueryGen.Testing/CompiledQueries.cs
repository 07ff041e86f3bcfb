using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace CloudTrailQueryGen.Testing;

/// <summary>Many queries compiled by the generator in one compilation, loaded into a context that can be unloaded, ready to be called.</summary>
public sealed class CompiledQueries : IDisposable
{
    private readonly AssemblyLoadContext context;

    private CompiledQueries(AssemblyLoadContext context, Assembly assembly)
    {
        this.context = context;
        Assembly = assembly;
    }

    /// <summary>The loaded code.</summary>
    public Assembly Assembly { get; }

    /// <summary>Compiles a project; any error or warning fails the test with numbered sources.</summary>
    public static CompiledQueries Compile(TestProject project, bool allowWarnings = false)
    {
        GeneratorRun run = GeneratorRun.Start(project);
        if (!allowWarnings)
        {
            run.AssertCompiles();
        }

        using var image = new MemoryStream();
        EmitResult result = run.Output
            .WithOptions(((CSharpCompilationOptions)run.Output.Options).WithOptimizationLevel(OptimizationLevel.Release))
            .Emit(image);
        if (!result.Success)
        {
            Assert.Fail(GeneratorRun.Describe(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        image.Position = 0;
        var context = new AssemblyLoadContext("queries", isCollectible: true);
        return new CompiledQueries(context, context.LoadFromStream(image));
    }

    /// <summary>
    /// Compiles queries in a class <c>Q</c>: query n becomes the method <c>Qn</c> with rows <c>QnRow</c>.
    /// </summary>
    /// <param name="queries">Each with its method parameters as C#, e.g. <c>string user, long n</c>.</param>
    /// <param name="files">The project's additional files, such as lookup tables.</param>
    public static CompiledQueries Compile(IEnumerable<(string Text, string Parameters)> queries, params (string Path, string Text)[] files)
    {
        var source = new StringBuilder("using System;\nusing CloudTrailQueryGen;\n\npublic static partial class Q\n{\n");
        int index = 0;
        foreach ((string text, string parameters) in queries)
        {
            source.Append($"    [CloudTrailQuery({SymbolDisplay.FormatLiteral(text, true)})]\n");
            source.Append($"    public static partial CloudTrailQuery<Q{index}Row> Q{index}({parameters});\n\n");
            index++;
        }

        TestProject project = TestProject.Create(source.Append("}\n").ToString());
        return Compile(files.Aggregate(project, (all, file) => all.WithFile(file.Path, file.Text)));
    }

    /// <summary>A method by the names of its class and itself.</summary>
    public MethodInfo Method(string type, string name) =>
        Assembly.GetType(type, throwOnError: true)!
            .GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        ?? throw new MissingMethodException(type, name);

    /// <summary>A predicate, or any other method, as a delegate.</summary>
    public TDelegate Delegate<TDelegate>(string type, string name)
        where TDelegate : Delegate => Method(type, name).CreateDelegate<TDelegate>();

    /// <summary>Calls a method and returns its result, a <c>CloudTrailQuery&lt;TRow&gt;</c> for a query; its own exceptions come out unwrapped.</summary>
    public object? Invoke(string type, string name, params object?[] arguments)
    {
        try
        {
            return Method(type, name).Invoke(null, arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => context.Unload();
}
