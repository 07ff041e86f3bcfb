using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CloudTrailQueryGen.Language.Functions;

namespace CloudTrailQueryGen.Tests.Oracle;

/// <summary>The shapes (<see cref="QueryShapes"/>) of the whole grammar (spec §2) and of every function.</summary>
internal static class GrammarShapes
{
    /// <summary>The grammar, in its order: each alternative once. Parameters are missing, which only a host gives.</summary>
    private const string Grammar = """
        source STR ; source WORD ; source STR … ; $Saved ( WORD = STR )
        fields _ ; fields _ … ; display _ ; display _ … ; _ as WORD
        filter _ ; where _ ; filterindex _
        stats _ ; stats _ … ; stats _ by _ ; stats _ … by _ … ; stats _ … by _ offset PERIOD
        sort _ ; sort _ … ; sort by _ ; order _ ; order by _ ; _ asc ; _ desc ; _
        limit NUM ; limit any NUM ; head NUM ; tail NUM
        parse STR as _ ; parse _ STR as _ ; parse _ STR as _ …
        parse REGEX ; parse _ REGEX ; parse _ REGEX as _ ; parse _ REGEX as _ … ; parse _ REGEX multi ; parse _ REGEX as _ multi
        parse logfmt as _ ; parse _ logfmt as _ ; parse csv as _ … ; parse _ csv as _ ; parse _ csv as _ …
        json field = _ … ; STR as WORD
        dedup _ ; dedup _ … ; unnest _ into WORD ; expand _ ; unmask _
        pattern _ ; diff ; diff previousday ; diff previousweek ; diff previousmonth ; logcompare timeshift PERIOD
        lookup WORD _ output _ ; lookup WORD _ … output _ ; lookup WORD _ outputnew _ …
        cidrlookup WORD _ output _ ; cidrlookup WORD _ as WORD output _ ; cidrlookup WORD _ outputnew _
        join _ … where _ = _ … ; type = inner ; type = left ; left = WORD ; right = WORD
        appendcols _ ; appendcols _ … ; override = true ; override = false ; max = NUM
        accum _ ; accum _ as WORD ; autoregress _ ; autoregress _ as WORD ; autoregress _ as WORD _ ; p = NUM ; p = NUM - NUM
        addtotals ; addtotals _ ; addtotals _ … ; fieldname = WORD ; fieldname = STR ; row = true ; row = false ; col = true ; col = false
        filldown ; filldown _ ; filldown _ … ; * ; fillmissing ; fillmissing with _ ; fillmissing with _ … ; _ for _
        outlier _ ; outlier _ … ; action = remove ; action = transform ; param = NUM ; uselower = true ; uselower = false ; mark = true ; mark = false
        sessionize _ ; sessionize _ … as WORD ; sessionize _ maxspan PERIOD ; sessionize _ maxspan PERIOD as WORD
        countfrequent _ ; countfrequent _ … ; count_frequent _
        _ or _ ; _ and _ ; not _ ; ! _ ; _ = _ ; _ == _ ; _ != _ ; _ < _ ; _ <= _ ; _ > _ ; _ >= _
        _ like _ ; _ not like _ ; _ =~ _ ; _ in _ ; _ not in _ ; [ ] ; [ _ ] ; [ _ … ] ; ( _ )
        _ + _ ; _ - _ ; _ * _ ; _ / _ ; _ % _ ; _ ^ _ ; - _ ; + _
        _ . WORD ; _ [ NUM ] ; NUM ; STR ; REGEX ; PERIOD
        NAME ; NAME with . ; NAME with ` ; NAME with .` ; NAME with @ ; NAME with @@
        NUM with . ; NUM with e ; NUM from . ; 'STR' ; "STR" ; 'STR' with \ ; "STR" with \
        PERIOD of Millisecond ; PERIOD of Second ; PERIOD of Minute ; PERIOD of Hour ; PERIOD of Day ; PERIOD of Week ; PERIOD of Month ; PERIOD of Quarter ; PERIOD of Year
        count()
        """;

    public static ImmutableArray<string> All { get; } = [.. Grammar.Split([';', '\n']).Select(shape => shape.Trim()), .. FunctionTable.All.SelectMany(Calls)];

    /// <summary>With as few arguments as there can be, with one more, and with many.</summary>
    private static IEnumerable<string> Calls(FunctionDescriptor function) =>
        Enumerable.Range(function.MinimumArguments, 3).Where(count => count <= function.MaximumArguments).Select(count => QueryShapes.Call(function, count));
}
