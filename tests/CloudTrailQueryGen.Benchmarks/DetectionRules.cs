namespace CloudTrailQueryGen.Benchmarks;

/// <summary>Sixty detection rules as a team would keep them: most ask for names of events, some for errors, users, agents or patterns.</summary>
internal static partial class DetectionRules
{
    /// <summary>Hands over all of them.</summary>
    public static void AddTo(IRuleList rules)
    {
        rules.Add(RootLogin());
        rules.Add(FailedLogin());
        rules.Add(LoginWithoutMfa());
        rules.Add(RootActivity());
        rules.Add(TrailStopped());
        rules.Add(TrailChanged());
        rules.Add(DetectorDeleted());
        rules.Add(ConfigStopped());
        rules.Add(FlowLogsDeleted());
        rules.Add(LogGroupDeleted());
        rules.Add(AccessKeyCreated());
        rules.Add(AccessKeyUpdated());
        rules.Add(UserCreated());
        rules.Add(LoginProfileChanged());
        rules.Add(AdministratorAttached());
        rules.Add(InlinePolicy());
        rules.Add(PolicyVersion());
        rules.Add(TrustPolicyChanged());
        rules.Add(MfaDeactivated());
        rules.Add(GroupMembership());
        rules.Add(PasswordPolicy());
        rules.Add(IdentityProvider());
        rules.Add(BucketPolicy());
        rules.Add(BucketAcl());
        rules.Add(PublicAccessBlock());
        rules.Add(BucketDeleted());
        rules.Add(BucketReplication());
        rules.Add(BucketEncryption());
        rules.Add(ObjectsDeleted());
        rules.Add(KeyDisabled());
        rules.Add(KeyPolicy());
        rules.Add(GrantCreated());
        rules.Add(ImportedKey());
        rules.Add(SecurityGroupOpened());
        rules.Add(SecurityGroupChanged());
        rules.Add(NetworkAcl());
        rules.Add(RouteChanged());
        rules.Add(GatewayCreated());
        rules.Add(InstanceLaunched());
        rules.Add(LargeInstance());
        rules.Add(UserDataRead());
        rules.Add(SnapshotShared());
        rules.Add(ImageShared());
        rules.Add(KeyPairImported());
        rules.Add(SessionStarted());
        rules.Add(CommandSent());
        rules.Add(PasswordDataRead());
        rules.Add(SerialConsole());
        rules.Add(SecretRead());
        rules.Add(SecretDeleted());
        rules.Add(FunctionCodeChanged());
        rules.Add(FunctionPermission());
        rules.Add(DatabaseSnapshotShared());
        rules.Add(DatabasePublic());
        rules.Add(AccountLeft());
        rules.Add(UnauthorizedCalls());
        rules.Add(DeniedBySource());
        rules.Add(RoleAssumedFromOutside());
        rules.Add(FederationToken());
        rules.Add(CallerIdentityFromTools());
    }

    [CloudTrailQuery("filter eventName = 'ConsoleLogin' and userIdentity.type = 'Root' | fields eventTime, sourceIPAddress, userAgent")]
    public static partial CloudTrailQuery<RootLoginRow> RootLogin();

    [CloudTrailQuery("filter eventName = 'ConsoleLogin' and responseElements.ConsoleLogin = 'Failure' | stats count(*) as Failures by userIdentity.userName, sourceIPAddress")]
    public static partial CloudTrailQuery<FailedLoginRow> FailedLogin();

    [CloudTrailQuery("filter eventSource = 'signin.amazonaws.com' and eventName = 'ConsoleLogin' and additionalEventData.MFAUsed != 'Yes' | fields eventTime, userIdentity.arn, sourceIPAddress")]
    public static partial CloudTrailQuery<LoginWithoutMfaRow> LoginWithoutMfa();

    [CloudTrailQuery("filter userIdentity.type = 'Root' and not ispresent(userIdentity.invokedBy) and eventType != 'AwsServiceEvent' | stats count(*) as Calls by eventName")]
    public static partial CloudTrailQuery<RootActivityRow> RootActivity();

    [CloudTrailQuery("filter eventSource = 'cloudtrail.amazonaws.com' and eventName in ['StopLogging', 'DeleteTrail'] | fields eventTime, userIdentity.arn, requestParameters.name")]
    public static partial CloudTrailQuery<TrailStoppedRow> TrailStopped();

    [CloudTrailQuery("filter eventName in ['UpdateTrail', 'PutEventSelectors', 'RemoveTags'] and eventSource = 'cloudtrail.amazonaws.com' | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<TrailChangedRow> TrailChanged();

    [CloudTrailQuery("filter eventSource = 'guardduty.amazonaws.com' and eventName in ['DeleteDetector', 'UpdateDetector', 'DeleteMembers', 'DisassociateMembers', 'CreateIPSet'] | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<DetectorDeletedRow> DetectorDeleted();

    [CloudTrailQuery("filter eventSource = 'config.amazonaws.com' and eventName in ['StopConfigurationRecorder', 'DeleteConfigurationRecorder', 'DeleteDeliveryChannel'] | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<ConfigStoppedRow> ConfigStopped();

    [CloudTrailQuery("filter eventName = 'DeleteFlowLogs' | fields eventTime, userIdentity.arn, sourceIPAddress")]
    public static partial CloudTrailQuery<FlowLogsDeletedRow> FlowLogsDeleted();

    [CloudTrailQuery("filter eventSource = 'logs.amazonaws.com' and eventName in ['DeleteLogGroup', 'DeleteLogStream'] | stats count(*) as Deleted by userIdentity.arn")]
    public static partial CloudTrailQuery<LogGroupDeletedRow> LogGroupDeleted();

    [CloudTrailQuery("filter eventName = 'CreateAccessKey' and not ispresent(errorCode) | fields eventTime, userIdentity.arn, requestParameters.userName, responseElements.accessKey.accessKeyId")]
    public static partial CloudTrailQuery<AccessKeyCreatedRow> AccessKeyCreated();

    [CloudTrailQuery("filter eventName = 'UpdateAccessKey' and requestParameters.status = 'Active' | fields eventTime, userIdentity.arn, requestParameters.userName")]
    public static partial CloudTrailQuery<AccessKeyUpdatedRow> AccessKeyUpdated();

    [CloudTrailQuery("filter eventSource = 'iam.amazonaws.com' and eventName = 'CreateUser' | fields eventTime, userIdentity.arn, requestParameters.userName")]
    public static partial CloudTrailQuery<UserCreatedRow> UserCreated();

    [CloudTrailQuery("filter eventName in ['CreateLoginProfile', 'UpdateLoginProfile'] | fields eventTime, eventName, userIdentity.arn, requestParameters.userName")]
    public static partial CloudTrailQuery<LoginProfileChangedRow> LoginProfileChanged();

    [CloudTrailQuery("filter eventName in ['AttachUserPolicy', 'AttachRolePolicy', 'AttachGroupPolicy'] and requestParameters.policyArn like 'AdministratorAccess' | fields eventTime, userIdentity.arn, requestParameters.policyArn")]
    public static partial CloudTrailQuery<AdministratorAttachedRow> AdministratorAttached();

    [CloudTrailQuery("filter eventName like /^Put(User|Role|Group)Policy$/ | fields eventTime, eventName, userIdentity.arn, requestParameters.policyName")]
    public static partial CloudTrailQuery<InlinePolicyRow> InlinePolicy();

    [CloudTrailQuery("filter eventName in ['CreatePolicyVersion', 'SetDefaultPolicyVersion'] | fields eventTime, userIdentity.arn, requestParameters.policyArn")]
    public static partial CloudTrailQuery<PolicyVersionRow> PolicyVersion();

    [CloudTrailQuery("filter eventName = 'UpdateAssumeRolePolicy' | fields eventTime, userIdentity.arn, requestParameters.roleName")]
    public static partial CloudTrailQuery<TrustPolicyChangedRow> TrustPolicyChanged();

    [CloudTrailQuery("filter eventName in ['DeactivateMFADevice', 'DeleteVirtualMFADevice'] | fields eventTime, userIdentity.arn, requestParameters.userName")]
    public static partial CloudTrailQuery<MfaDeactivatedRow> MfaDeactivated();

    [CloudTrailQuery("filter eventName = 'AddUserToGroup' and requestParameters.groupName like /(?i)admin/ | fields eventTime, userIdentity.arn, requestParameters.userName")]
    public static partial CloudTrailQuery<GroupMembershipRow> GroupMembership();

    [CloudTrailQuery("filter eventName in ['DeleteAccountPasswordPolicy', 'UpdateAccountPasswordPolicy'] | fields eventTime, userIdentity.arn")]
    public static partial CloudTrailQuery<PasswordPolicyRow> PasswordPolicy();

    [CloudTrailQuery("filter eventName in ['CreateSAMLProvider', 'UpdateSAMLProvider', 'CreateOpenIDConnectProvider'] | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<IdentityProviderRow> IdentityProvider();

    [CloudTrailQuery("filter eventSource = 's3.amazonaws.com' and eventName in ['PutBucketPolicy', 'DeleteBucketPolicy'] | fields eventTime, userIdentity.arn, requestParameters.bucketName")]
    public static partial CloudTrailQuery<BucketPolicyRow> BucketPolicy();

    [CloudTrailQuery("filter eventSource = 's3.amazonaws.com' and eventName in ['PutBucketAcl', 'PutObjectAcl'] | stats count(*) as Changes by requestParameters.bucketName, userIdentity.arn")]
    public static partial CloudTrailQuery<BucketAclRow> BucketAcl();

    [CloudTrailQuery("filter eventName like 'PublicAccessBlock' and eventName not like /^Get/ | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<PublicAccessBlockRow> PublicAccessBlock();

    [CloudTrailQuery("filter eventName = 'DeleteBucket' and eventSource = 's3.amazonaws.com' | fields eventTime, userIdentity.arn, requestParameters.bucketName")]
    public static partial CloudTrailQuery<BucketDeletedRow> BucketDeleted();

    [CloudTrailQuery("filter eventName = 'PutBucketReplication' | fields eventTime, userIdentity.arn, requestParameters.bucketName")]
    public static partial CloudTrailQuery<BucketReplicationRow> BucketReplication();

    [CloudTrailQuery("filter eventName in ['DeleteBucketEncryption', 'PutBucketVersioning', 'PutBucketLifecycle'] | fields eventTime, eventName, requestParameters.bucketName")]
    public static partial CloudTrailQuery<BucketEncryptionRow> BucketEncryption();

    [CloudTrailQuery("filter eventSource = 's3.amazonaws.com' and eventName in ['DeleteObject', 'DeleteObjects'] | stats count(*) as Deleted by requestParameters.bucketName, userIdentity.arn, bin(1h)")]
    public static partial CloudTrailQuery<ObjectsDeletedRow> ObjectsDeleted();

    [CloudTrailQuery("filter eventSource = 'kms.amazonaws.com' and eventName in ['DisableKey', 'ScheduleKeyDeletion'] | fields eventTime, eventName, userIdentity.arn, requestParameters.keyId")]
    public static partial CloudTrailQuery<KeyDisabledRow> KeyDisabled();

    [CloudTrailQuery("filter eventSource = 'kms.amazonaws.com' and eventName = 'PutKeyPolicy' | fields eventTime, userIdentity.arn, requestParameters.keyId")]
    public static partial CloudTrailQuery<KeyPolicyRow> KeyPolicy();

    [CloudTrailQuery("filter eventSource = 'kms.amazonaws.com' and eventName = 'CreateGrant' and userIdentity.type != 'AWSService' | stats count(*) as Grants by userIdentity.arn")]
    public static partial CloudTrailQuery<GrantCreatedRow> GrantCreated();

    [CloudTrailQuery("filter eventName = 'ImportKeyMaterial' | fields eventTime, userIdentity.arn")]
    public static partial CloudTrailQuery<ImportedKeyRow> ImportedKey();

    [CloudTrailQuery("filter eventName = 'AuthorizeSecurityGroupIngress' and requestParameters.ipPermissions.items.0.ipRanges.items.0.cidrIp = '0.0.0.0/0' | fields eventTime, userIdentity.arn, requestParameters.groupId")]
    public static partial CloudTrailQuery<SecurityGroupOpenedRow> SecurityGroupOpened();

    [CloudTrailQuery("filter eventName like /SecurityGroup/ and eventName not like /^Describe/ | stats count(*) as Changes by userIdentity.arn, eventName")]
    public static partial CloudTrailQuery<SecurityGroupChangedRow> SecurityGroupChanged();

    [CloudTrailQuery("filter eventName in ['CreateNetworkAclEntry', 'DeleteNetworkAcl', 'DeleteNetworkAclEntry', 'ReplaceNetworkAclEntry'] | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<NetworkAclRow> NetworkAcl();

    [CloudTrailQuery("filter eventName in ['CreateRoute', 'ReplaceRoute', 'DeleteRoute', 'ReplaceRouteTableAssociation'] | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<RouteChangedRow> RouteChanged();

    [CloudTrailQuery("filter eventName in ['CreateInternetGateway', 'AttachInternetGateway', 'CreateCustomerGateway'] | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<GatewayCreatedRow> GatewayCreated();

    [CloudTrailQuery("filter eventName = 'RunInstances' and awsRegion not in ['us-east-1', 'eu-west-1'] | fields eventTime, awsRegion, userIdentity.arn, requestParameters.instanceType")]
    public static partial CloudTrailQuery<InstanceLaunchedRow> InstanceLaunched();

    [CloudTrailQuery("filter eventName = 'RunInstances' and requestParameters.instanceType like /^(p|g)[0-9]/ | fields eventTime, userIdentity.arn, requestParameters.instanceType")]
    public static partial CloudTrailQuery<LargeInstanceRow> LargeInstance();

    [CloudTrailQuery("filter eventName = 'DescribeInstanceAttribute' and requestParameters.attribute = 'userData' | stats count(*) as Reads by userIdentity.arn")]
    public static partial CloudTrailQuery<UserDataReadRow> UserDataRead();

    [CloudTrailQuery("filter eventName = 'ModifySnapshotAttribute' and requestParameters.createVolumePermission.add.items.0.group = 'all' | fields eventTime, userIdentity.arn, requestParameters.snapshotId")]
    public static partial CloudTrailQuery<SnapshotSharedRow> SnapshotShared();

    [CloudTrailQuery("filter eventName = 'ModifyImageAttribute' | fields eventTime, userIdentity.arn, requestParameters.imageId")]
    public static partial CloudTrailQuery<ImageSharedRow> ImageShared();

    [CloudTrailQuery("filter eventName in ['ImportKeyPair', 'CreateKeyPair'] | fields eventTime, eventName, userIdentity.arn, requestParameters.keyName")]
    public static partial CloudTrailQuery<KeyPairImportedRow> KeyPairImported();

    [CloudTrailQuery("filter eventSource = 'ssm.amazonaws.com' and eventName = 'StartSession' | fields eventTime, userIdentity.arn, requestParameters.target")]
    public static partial CloudTrailQuery<SessionStartedRow> SessionStarted();

    [CloudTrailQuery("filter eventSource = 'ssm.amazonaws.com' and eventName = 'SendCommand' and requestParameters.documentName like /^AWS-Run(Shell|PowerShell)Script$/ | fields eventTime, userIdentity.arn")]
    public static partial CloudTrailQuery<CommandSentRow> CommandSent();

    [CloudTrailQuery("filter eventName = 'GetPasswordData' | stats count(*) as Reads, count_distinct(requestParameters.instanceId) as Instances by userIdentity.arn")]
    public static partial CloudTrailQuery<PasswordDataReadRow> PasswordDataRead();

    [CloudTrailQuery("filter eventName in ['SendSerialConsoleSSHPublicKey', 'EnableSerialConsoleAccess', 'SendSSHPublicKey'] | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<SerialConsoleRow> SerialConsole();

    [CloudTrailQuery("filter eventSource = 'secretsmanager.amazonaws.com' and eventName = 'GetSecretValue' and userIdentity.type = 'IAMUser' | stats count_distinct(requestParameters.secretId) as Secrets by userIdentity.arn")]
    public static partial CloudTrailQuery<SecretReadRow> SecretRead();

    [CloudTrailQuery("filter eventSource = 'secretsmanager.amazonaws.com' and eventName in ['DeleteSecret', 'PutResourcePolicy'] | fields eventTime, eventName, userIdentity.arn")]
    public static partial CloudTrailQuery<SecretDeletedRow> SecretDeleted();

    [CloudTrailQuery("filter eventSource = 'lambda.amazonaws.com' and eventName like /^UpdateFunctionCode/ | fields eventTime, userIdentity.arn, requestParameters.functionName")]
    public static partial CloudTrailQuery<FunctionCodeChangedRow> FunctionCodeChanged();

    [CloudTrailQuery("filter eventSource = 'lambda.amazonaws.com' and eventName like /^AddPermission/ and requestParameters.principal = '*' | fields eventTime, userIdentity.arn, requestParameters.functionName")]
    public static partial CloudTrailQuery<FunctionPermissionRow> FunctionPermission();

    [CloudTrailQuery("filter eventSource = 'rds.amazonaws.com' and eventName in ['ModifyDBSnapshotAttribute', 'ModifyDBClusterSnapshotAttribute'] | fields eventTime, userIdentity.arn")]
    public static partial CloudTrailQuery<DatabaseSnapshotSharedRow> DatabaseSnapshotShared();

    [CloudTrailQuery("filter eventSource = 'rds.amazonaws.com' and eventName in ['ModifyDBInstance', 'CreateDBInstance'] and requestParameters.publiclyAccessible = 1 | fields eventTime, userIdentity.arn")]
    public static partial CloudTrailQuery<DatabasePublicRow> DatabasePublic();

    [CloudTrailQuery("filter eventSource = 'organizations.amazonaws.com' and eventName = 'LeaveOrganization' | fields eventTime, userIdentity.arn")]
    public static partial CloudTrailQuery<AccountLeftRow> AccountLeft();

    [CloudTrailQuery("filter errorCode like /UnauthorizedOperation|AccessDenied/ | stats count(*) as Denied, count_distinct(eventName) as Apis by userIdentity.arn | sort Denied desc | limit 20")]
    public static partial CloudTrailQuery<UnauthorizedCallsRow> UnauthorizedCalls();

    [CloudTrailQuery("filter errorCode in ['AccessDenied', 'Client.UnauthorizedOperation'] and userIdentity.type = 'IAMUser' | stats count(*) as Denied by sourceIPAddress | sort Denied desc | limit 20")]
    public static partial CloudTrailQuery<DeniedBySourceRow> DeniedBySource();

    [CloudTrailQuery("filter eventName = 'AssumeRole' and userIdentity.type = 'AWSAccount' | stats count(*) as Calls by userIdentity.accountId, requestParameters.roleArn")]
    public static partial CloudTrailQuery<RoleAssumedFromOutsideRow> RoleAssumedFromOutside();

    [CloudTrailQuery("filter eventSource = 'sts.amazonaws.com' and eventName = 'GetFederationToken' | fields eventTime, userIdentity.arn, requestParameters.name")]
    public static partial CloudTrailQuery<FederationTokenRow> FederationToken();

    [CloudTrailQuery("filter eventName = 'GetCallerIdentity' and userAgent like /(?i)kali|parrot|pentoo|pacu/ | fields eventTime, userIdentity.arn, sourceIPAddress")]
    public static partial CloudTrailQuery<CallerIdentityFromToolsRow> CallerIdentityFromTools();
}
