package unwind.deploy.aws;

/** The policies of the roles that a deployment makes: each may do what it is for and nothing else. */
final class AwsPolicies {
    private AwsPolicies() {}

    /** Who may take the execution role: SageMaker, for this account. */
    static String executionTrust(String account) {
        return trust("sagemaker.amazonaws.com", account);
    }

    /** Who may take the role that deletes an endpoint: the scheduler, for this account. */
    static String deleteTrust(String account) {
        return trust("scheduler.amazonaws.com", account);
    }

    private static String trust(String service, String account) {
        return """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"%s"},"Action":"sts:AssumeRole",\
            "Condition":{"StringEquals":{"aws:SourceAccount":"%s"}}}]}\
            """.formatted(service, account);
    }

    /** What the running container may: read its model, pull its image, write its log and metrics. */
    static String execution(AwsNames names) {
        return """
            {"Version":"2012-10-17","Statement":[
            {"Sid":"ReadModels","Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::%1$s/*"},
            {"Sid":"ListModels","Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws:s3:::%1$s"},
            {"Sid":"WriteJobs","Effect":"Allow","Action":["s3:PutObject"],"Resource":"arn:aws:s3:::%1$s/jobs/*"},
            {"Sid":"PullToken","Effect":"Allow","Action":["ecr:GetAuthorizationToken"],"Resource":"*"},
            {"Sid":"PullImage","Effect":"Allow","Action":["ecr:BatchGetImage","ecr:GetDownloadUrlForLayer","ecr:BatchCheckLayerAvailability"],"Resource":"%2$s"},
            {"Sid":"Log","Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogStreams"],"Resource":"arn:aws:logs:%3$s:%4$s:log-group:/aws/sagemaker/*"},
            {"Sid":"Metrics","Effect":"Allow","Action":["cloudwatch:PutMetricData"],"Resource":"*","Condition":{"StringLike":{"cloudwatch:namespace":["AWS/SageMaker","/aws/sagemaker/*"]}}}
            ]}\
            """.formatted(names.bucket(), names.repositoryArn(), names.region(), names.account());
    }

    /** What the scheduler may: delete this one endpoint. */
    static String delete(AwsNames names, String endpoint) {
        return """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sagemaker:DeleteEndpoint"],"Resource":"%s"}]}\
            """.formatted(names.endpointArn(endpoint));
    }

    /** Nobody reads the bucket over an unencrypted connection. */
    static String tlsOnly(String bucket) {
        return """
            {"Version":"2012-10-17","Statement":[{"Sid":"TlsOnly","Effect":"Deny","Principal":"*","Action":"s3:*",\
            "Resource":["arn:aws:s3:::%1$s","arn:aws:s3:::%1$s/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}\
            """.formatted(bucket);
    }

    /** Keeps the newest images of the repository. */
    static String keepImages() {
        return """
            {"rules":[{"rulePriority":1,"description":"keep five","selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":5},"action":{"type":"expire"}}]}\
            """;
    }
}
