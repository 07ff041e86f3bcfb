namespace CloudTrailQueryGen.Tests.Compatibility;

/// <summary>Something that AWS leaves open, and what was decided here.</summary>
/// <param name="Number">The number by which code and documentation refer to it: "spec §8 no. 14".</param>
/// <param name="Question">What is open.</param>
/// <param name="Known">What is known of the service.</param>
/// <param name="Chosen">What is done here.</param>
/// <param name="Reason">Why.</param>
/// <param name="Experiments">Queries over <see cref="ServiceChoices.Events"/> that show it, and that would show on a log group whether the service does the same.</param>
internal sealed record ServiceChoice(int Number, string Question, string Known, string Chosen, string Reason, params Experiment[] Experiments);

/// <summary>A query whose outcome shows a choice.</summary>
/// <param name="Query">The query.</param>
/// <param name="Outcome">Its rows from the column names on, with <c> / </c> between rows and <c> | </c> between cells; empty when it is refused.</param>
/// <param name="Reported">The ids of what is reported about it, with spaces between.</param>
internal sealed record Experiment(string Query, string Outcome, string Reported = "");
