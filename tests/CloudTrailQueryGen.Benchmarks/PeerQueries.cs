namespace CloudTrailQueryGen.Benchmarks;

/// <summary>The seven queries that every program of the comparison answers, written as any user would write them.</summary>
internal static partial class PeerQueries
{
    [CloudTrailQuery("""
        filter eventName = 'ConsoleLogin' and responseElements.ConsoleLogin = 'Failure'
        | stats count(*) as events
        """)]
    public static partial CloudTrailQuery<FailedLogins> Q1();

    [CloudTrailQuery("""
        filter eventName = 'RunInstances'
        | fields eventTime, awsRegion, userIdentity.arn, sourceIPAddress, requestParameters.instanceType, responseElements.instancesSet.items.0.instanceId
        | sort eventTime desc, eventID asc
        | limit 2
        """)]
    public static partial CloudTrailQuery<Launch> Q2();

    [CloudTrailQuery("""
        filter eventSource = 's3.amazonaws.com'
        | stats count(*) as events by eventName, requestParameters.bucketName, requestParameters.key
        | sort events desc
        """)]
    public static partial CloudTrailQuery<S3Activity> Q3();

    [CloudTrailQuery("""
        filter ispresent(errorCode)
        | stats count(*) as events by eventSource, eventName, errorCode
        | sort events desc
        """)]
    public static partial CloudTrailQuery<Error> Q4();

    [CloudTrailQuery("""
        filter eventSource = 'kms.amazonaws.com' and eventName = 'Decrypt'
        | stats count(*) as events by bin(1h) as hour
        | sort hour asc
        """)]
    public static partial CloudTrailQuery<HourlyVolume> Q5();

    [CloudTrailQuery("""
        stats count(*) as events by userIdentity.type, awsRegion, eventSource
        | sort events desc
        """)]
    public static partial CloudTrailQuery<Traffic> Q6();

    [CloudTrailQuery("""
        filter userAgent like /(?i)kali|parrot|pentoo/
        | stats count(*) as events
        """)]
    public static partial CloudTrailQuery<Suspicious> Q7();
}
