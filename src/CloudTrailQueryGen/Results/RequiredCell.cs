using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace CloudTrailQueryGen.Runtime;

/// <summary>Reads cells into members of a row type that cannot be null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RequiredCell
{
    /// <summary>The cell's value.</summary>
    /// <exception cref="InvalidOperationException">The cell is missing.</exception>
    public static T Value<T>(T? cell, string column)
        where T : struct
    {
        if (cell is null)
        {
            Throw(column);
        }

        return cell.GetValueOrDefault();
    }

    /// <summary>The cell's value.</summary>
    /// <exception cref="InvalidOperationException">The cell is missing.</exception>
    public static string Value(string? cell, string column)
    {
        if (cell is null)
        {
            Throw(column);
        }

        return cell;
    }

    [DoesNotReturn]
    private static void Throw(string column) => throw new InvalidOperationException(
        $"Column '{column}' has no value in a row, but the member that takes it cannot be null; make its type nullable");
}
