using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using CloudTrailQueryGen.Runtime;
using CloudTrailQueryGen.Tests.Json;

namespace CloudTrailQueryGen.Tests.Fuzz;

/// <summary>The state of a generated query, whose events are evaluated with a kernel that the test has chosen.</summary>
internal sealed class GeneratedKernelState : QueryState
{
    private const BindingFlags Fields = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, Type> s_evaluators = new();

    private readonly QueryState inner;
    private readonly Action<EventScan> scan;

    public GeneratedKernelState(QueryState inner, IScanKernel kernel)
        : base(inner.Context)
    {
        this.inner = inner;
        Type state = inner.GetType();
        Type evaluator = s_evaluators.GetOrAdd(state, FindEvaluator);
        var probe = (EventProbe?)state.GetFields(Fields).SingleOrDefault(field => field.FieldType == typeof(EventProbe))?.GetValue(inner);
        MethodInfo scanWith = typeof(GeneratedKernelState).GetMethod(nameof(ScanWith), BindingFlags.Static | BindingFlags.NonPublic)!;
        scan = (Action<EventScan>)scanWith.MakeGenericMethod(evaluator).Invoke(null, [inner, kernel, probe])!;
    }

    public override bool IsSatisfied => inner.IsSatisfied;

    public override void Scan(EventScan scan) => this.scan(scan);

    public override void Merge(QueryState other) => inner.Merge(((GeneratedKernelState)other).inner);

    public override RowSet Complete() => inner.Complete();

    private static Type FindEvaluator(Type state) => state.Assembly.GetTypes().Single(type => type.IsValueType && typeof(IEventEvaluator).IsAssignableFrom(type)
        && type.GetConstructors().Any(constructor => constructor.GetParameters() is [var parameter] && parameter.ParameterType == state));

    private static Action<EventScan> ScanWith<TEvaluator>(QueryState state, IScanKernel kernel, EventProbe? probe)
        where TEvaluator : struct, IEventEvaluator => scan =>
        {
            var evaluator = (TEvaluator)Activator.CreateInstance(typeof(TEvaluator), state)!;
            kernel.Run(scan, ref evaluator, scan.UsesProbe ? probe : null);
        };
}
