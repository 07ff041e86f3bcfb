using System;
using System.Collections.Generic;
using System.Linq;
using CloudTrailQueryGen.Runtime;

namespace CloudTrailQueryGen;

/// <summary>
/// Everything that a run reads: the inputs of each subquery and those of the query itself. All names are bound and all sources listed
/// before any event is read, so that a run reads nothing when a source is lacking or a stream would be read twice.
/// </summary>
internal sealed class RunInputs
{
    private readonly string query;
    private readonly QueryOptions options;
    private readonly Dictionary<CloudTrailSource, SourceListing> listings;

    private RunInputs(string query, QueryOptions options, Dictionary<CloudTrailSource, SourceListing> listings)
    {
        this.query = query;
        this.options = options;
        this.listings = listings;
    }

    /// <summary>The inputs of each subquery.</summary>
    public IReadOnlyList<SourceListing> Subqueries { get; private set; } = [];

    /// <summary>The inputs of the query itself; null when its events are handed over one by one.</summary>
    public SourceListing? Own { get; private set; }

    /// <summary>How many inputs there are; one that is read twice counts twice.</summary>
    public long Count => Subqueries.Sum(listing => (long)listing.Inputs.Count) + (Own?.Inputs.Count ?? 0);

    /// <summary>Lists what a query reads.</summary>
    /// <param name="query">Its name.</param>
    /// <param name="names">The names behind its <c>SOURCE</c>.</param>
    /// <param name="subqueries">Its subqueries.</param>
    /// <param name="own">The source that the caller has passed; null when events are handed over one by one.</param>
    /// <param name="options">The named sources.</param>
    /// <exception cref="ArgumentException">A named source is not among those of the options.</exception>
    /// <exception cref="InvalidOperationException">A source would be read twice and cannot, or there is none.</exception>
    public static RunInputs List(string query, IReadOnlyList<string> names, IReadOnlyList<Subquery> subqueries, CloudTrailSource? own, QueryOptions options) =>
        List(query, names, subqueries, own, options, NoListings());

    /// <summary>Lists what one of several queries reads.</summary>
    /// <param name="query">Its name.</param>
    /// <param name="names">The names behind its <c>SOURCE</c>.</param>
    /// <param name="subqueries">Its subqueries.</param>
    /// <param name="own">The source that the caller has passed; null when events are handed over one by one.</param>
    /// <param name="options">The named sources.</param>
    /// <param name="listings">What was listed for the other queries; it is added to.</param>
    /// <exception cref="ArgumentException">A named source is not among those of the options.</exception>
    /// <exception cref="InvalidOperationException">A source would be read twice by the query and cannot, or there is none.</exception>
    public static RunInputs List(
        string query,
        IReadOnlyList<string> names,
        IReadOnlyList<Subquery> subqueries,
        CloudTrailSource? own,
        QueryOptions options,
        Dictionary<CloudTrailSource, SourceListing> listings)
    {
        RunInputs inputs = new(query, options, listings);
        CloudTrailSource[] ownSources = own is null ? [] : names.Count != 0 && options.Sources.Count != 0 ? inputs.Find(names, "the query") : [own];
        CloudTrailSource[][] sources = [.. subqueries.Select((subquery, index) => inputs.SourcesOf(subquery, index, ownSources))];
        inputs.Own = own is null ? null : inputs.List(ownSources);
        inputs.Subqueries = [.. sources.Select(inputs.List)];
        inputs.ThrowIfReadTwice();
        return inputs;
    }

    /// <summary>For the first of several queries.</summary>
    public static Dictionary<CloudTrailSource, SourceListing> NoListings() => new(ReferenceEqualityComparer.Instance);

    private CloudTrailSource[] SourcesOf(Subquery subquery, int index, CloudTrailSource[] ownSources)
    {
        string reader = $"subquery {index + 1}";
        if (subquery.Sources.Count != 0)
        {
            return Find(subquery.Sources, reader);
        }

        return ownSources.Length != 0
            ? ownSources
            : throw new InvalidOperationException(
                $"{reader} of query '{query}' has no SOURCE, so that it reads what the query reads; but events that are handed over one by one cannot be read first. Write SOURCE \"name\" in it, and pass QueryOptions.Sources.");
    }

    private CloudTrailSource[] Find(IReadOnlyList<string> names, string reader) => [.. names.Select(name =>
        options.Sources.TryGetValue(name, out CloudTrailSource? source) ? source : throw new ArgumentException(Describe(name, reader), nameof(options)))];

    private string Describe(string name, string reader)
    {
        string known = options.Sources.Count == 0 ? "it is empty" : "it has " + string.Join(", ", options.Sources.Keys.Order(StringComparer.Ordinal).Select(key => $"'{key}'"));
        return $"QueryOptions.Sources has no source '{name}', which {reader} of '{query}' reads by SOURCE; {known}.";
    }

    private SourceListing List(CloudTrailSource[] sources)
    {
        SourceListing[] listed = [.. sources.Select(source =>
        {
            if (!listings.TryGetValue(source, out SourceListing? listing))
            {
                // Once per run: a file that appears meanwhile is read by all or by none.
                listing = source.List();
                listings.Add(source, listing);
            }

            return listing;
        })];
        return listed.Length == 1 ? listed[0] : SourceListing.Join(listed);
    }

    private void ThrowIfReadTwice()
    {
        HashSet<SourceInput> seen = new(ReferenceEqualityComparer.Instance);
        foreach (SourceInput input in Subqueries.Append(Own).SelectMany(listing => listing?.Inputs ?? []))
        {
            if (!seen.Add(input) && input.IsReadOnce)
            {
                throw new InvalidOperationException(
                    $"The query '{query}' reads its events more than once, because it has subqueries, but '{input.Name}' can be read only once; pass CloudTrailSource.Memory or files instead.");
            }
        }
    }
}
