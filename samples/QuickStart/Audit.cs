namespace CloudTrailQueryGen.Samples.QuickStart;

/// <summary>Queries written where they are used. The others are the .ctq files in Rules/.</summary>
internal static partial class Audit
{
    [CloudTrailQuery("""
        #Console Login: Most Recent API Calls
        fields eventTime, eventName, responseElements.ConsoleLogin as Response, userIdentity.arn as ARN, userIdentity.type as User_Type
        | filter eventName = 'ConsoleLogin'
        | sort eventTime desc
        | limit 10
        """)]
    public static partial CloudTrailQuery<ConsoleLogin> ConsoleLogins();

    [CloudTrailQuery("""
        #ConsoleLogin: Filter on Failed Logins
        fields eventTime, eventName, responseElements.ConsoleLogin as Response, userIdentity.userName as User, userIdentity.type as User_Type, sourceIPAddress, errorMessage
        | filter eventName = 'ConsoleLogin' and responseElements.ConsoleLogin = 'Failure'
        | sort eventTime desc
        | limit 10
        """)]
    public static partial CloudTrailQuery<FailedLogin> FailedLogins();

    /// <summary>AWS writes the bucket into the query; here it is a parameter.</summary>
    [CloudTrailQuery("""
        #Filter PutObject API Calls on a specific S3 Bucket
        fields @timestamp, eventName as API, requestParameters.bucketName as BucketName, requestParameters.key as Key, userIdentity.sessionContext.sessionIssuer.userName as UserName
        | filter eventName = 'PutObject' and BucketName = {{bucket}}
        | sort @timestamp desc
        | limit 2
        """)]
    public static partial CloudTrailQuery<Upload> UploadsTo(string bucket);

    [CloudTrailQuery("""
        #KMS: Hourly Decrypt Call Volume
        filter eventSource='kms.amazonaws.com' and eventName='Decrypt'
        | stats count(*) as Hits by bin(1h)
        """)]
    public static partial CloudTrailQuery<HourlyVolume> DecryptsByHour();
}
