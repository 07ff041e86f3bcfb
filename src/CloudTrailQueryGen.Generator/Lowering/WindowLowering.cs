using System;
using CloudTrailQueryGen.Generator.Model;
using CloudTrailQueryGen.Language.Binding;

namespace CloudTrailQueryGen.Generator.Lowering;

/// <summary>Lowers how a query uses the time range of its run.</summary>
internal static class WindowLowering
{
    public static WindowModel? Lower(BoundWindow? window) => window switch
    {
        null => null,
        BoundShiftedWindow shifted => new ShiftedWindowModel(shifted.Period.Count, shifted.Period.Unit.ToString(), shifted.Text),
        BoundComparedWindow compared => new ComparedWindowModel(compared.Period?.Count, compared.Period?.Unit.ToString(), compared.Text),
        _ => throw new InvalidOperationException($"No window {window.GetType().Name}"),
    };
}
