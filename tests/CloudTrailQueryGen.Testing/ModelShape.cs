using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace CloudTrailQueryGen.Testing;

/// <summary>
/// Proves by reflection that a model can be a cache key: everything reachable from it compares by value and keeps no Roslyn object,
/// delegate, array or mutable collection alive.
/// </summary>
public sealed class ModelShape
{
    private readonly HashSet<Type> seen = [];
    private readonly List<string> violations = [];

    /// <summary>What is wrong, each with the path of members that leads there; empty when nothing is.</summary>
    public static ImmutableArray<string> Violations(params Type[] roots)
    {
        var shape = new ModelShape();
        foreach (Type root in roots)
        {
            shape.Visit(root, root.Name);
        }

        return [.. shape.violations];
    }

    private void Visit(Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || !seen.Add(type))
        {
            return;
        }

        if (Objection(type) is { } objection)
        {
            violations.Add($"{path}: {objection}");
            return;
        }

        if (type.IsGenericType && type.Name.StartsWith("EquatableArray", StringComparison.Ordinal))
        {
            Visit(type.GetGenericArguments()[0], path + "[]");
            return;
        }

        foreach (Type derived in type.Assembly.GetTypes().Where(other => other != type && type.IsAssignableFrom(other)))
        {
            Visit(derived, $"{path} is {derived.Name}");
        }

        for (Type? level = type; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.IsInitOnly)
                {
                    violations.Add($"{path}.{field.Name}: can be changed");
                }

                Visit(field.FieldType, $"{path}.{MemberName(field)}");
            }
        }
    }

    private static string? Objection(Type type)
    {
        if (type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true)
        {
            return $"{type.Name} belongs to Roslyn";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return $"{type.Name} is a delegate";
        }

        if (type.IsArray)
        {
            return $"{type.Name} is an array";
        }

        if (type == typeof(object) || type.IsInterface)
        {
            return $"{type.Name} may be anything";
        }

        return typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type) ? null : $"{type.Name} does not compare by value";
    }

    private static string MemberName(FieldInfo field) =>
        field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
