namespace CloudTrailQueryGen.Generator.Model;

/// <summary>A column of the result and the member of the row type that takes it.</summary>
/// <param name="Name">As users see it.</param>
/// <param name="Type">The member of QueryColumnType.</param>
/// <param name="Member">The property of the row type.</param>
/// <param name="MemberType">Its C# type.</param>
internal sealed record ColumnModel(string Name, string Type, string Member, string MemberType);
