namespace CloudTrailQueryGen.Language.Apis;

/// <summary>
/// What people call a service where CloudTrail calls it otherwise: abbreviations, names of consoles and of SDKs. Our own list, from general knowledge of AWS; it is
/// used for suggestions only, and only when the catalogue has the event source it leads to.
/// </summary>
internal static class EverydaySources
{
    /// <summary>The event source; null when the name is not in the list.</summary>
    /// <param name="service">In lower case, without the host's end.</param>
    public static string? Of(string service) => ServiceOf(service) is { } logged ? logged + SourceHost.End : null;

    private static string? ServiceOf(string service) => service switch
    {
        "vpc" or "ami" or "security-groups" => "ec2",
        "asg" or "auto-scaling" or "ec2autoscaling" => "autoscaling",
        "elb" or "elbv2" or "alb" or "nlb" or "elb-v2" => "elasticloadbalancing",
        "efs" => "elasticfilesystem",
        "emr" => "elasticmapreduce",
        "msk" => "kafka",
        "ddb" or "dynamo" => "dynamodb",
        "aurora" => "rds",
        "opensearch" or "elasticsearch" => "es",
        "cfn" or "cloud-formation" => "cloudformation",
        "cw" or "cloudwatch" => "monitoring",
        "cwl" or "cloudwatchlogs" or "cloudwatch-logs" => "logs",
        "eventbridge" or "event-bridge" or "cloudwatchevents" => "events",
        "stepfunctions" or "step-functions" or "sfn" => "states",
        "apigw" or "api-gateway" => "apigateway",
        "configservice" or "awsconfig" => "config",
        "systemsmanager" or "systems-manager" or "parameterstore" or "parameter-store" => "ssm",
        "secrets-manager" or "secretmanager" => "secretsmanager",
        "certificatemanager" or "certificate-manager" => "acm",
        "security-hub" => "securityhub",
        "guard-duty" => "guardduty",
        "accessanalyzer" => "access-analyzer",
        "cloud-trail" => "cloudtrail",
        "cloud-front" => "cloudfront",
        "route-53" => "route53",
        "orgs" => "organizations",
        "costexplorer" or "cost-explorer" => "ce",
        "beanstalk" or "elastic-beanstalk" => "elasticbeanstalk",
        _ => null,
    };
}
