package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.calling;
import static unwind.deploy.aws.AwsProblems.looking;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleExpiration;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.LifecycleRuleFilter;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.Tag;

/** The account's bucket: private, encrypted, over TLS only, and emptied by itself. */
final class AwsStorage {
    private static final int DAYS_KEPT = 30;
    private static final String HOME_REGION = "us-east-1";

    private final S3Client s3;
    private final AwsNames names;
    private final boolean overTls;

    /** @param overTls whether calls go over TLS; a stand-in on loopback speaks plain HTTP, which the policy would refuse */
    AwsStorage(S3Client s3, AwsNames names, boolean overTls) {
        this.s3 = s3;
        this.names = names;
        this.overTls = overTls;
    }

    boolean exists() {
        return looking(
                        "look at the bucket " + names.bucket(),
                        () -> s3.headBucket(b -> b.bucket(names.bucket()).expectedBucketOwner(names.account())))
                .isPresent();
    }

    /** Makes the bucket if it is missing, and closes it up in any case. */
    void ensure() {
        if (!exists()) {
            calling("create the bucket " + names.bucket(), this::create);
        }
        calling("close the bucket " + names.bucket() + " to the public", this::closeUp);
    }

    private boolean create() {
        try {
            s3.createBucket(b -> {
                b.bucket(names.bucket());
                if (!names.region().equals(HOME_REGION)) {
                    b.createBucketConfiguration(CreateBucketConfiguration.builder()
                            .locationConstraint(BucketLocationConstraint.fromValue(names.region()))
                            .build());
                }
            });
        } catch (BucketAlreadyOwnedByYouException e) {
            return false;
        }
        return true;
    }

    private boolean closeUp() {
        String bucket = names.bucket();
        s3.putPublicAccessBlock(b -> b.bucket(bucket)
                .publicAccessBlockConfiguration(c -> c.blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)));
        ServerSideEncryptionRule encrypted = ServerSideEncryptionRule.builder()
                .applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(ServerSideEncryption.AES256))
                .build();
        s3.putBucketEncryption(b -> b.bucket(bucket).serverSideEncryptionConfiguration(c -> c.rules(encrypted)));
        if (overTls) {
            s3.putBucketPolicy(b -> b.bucket(bucket).policy(AwsPolicies.tlsOnly(bucket)));
        }
        s3.putBucketLifecycleConfiguration(b -> b.bucket(bucket)
                .lifecycleConfiguration(c -> c.rules(LifecycleRule.builder()
                        .id("unwind-jobs-expire")
                        .status(ExpirationStatus.ENABLED)
                        .filter(LifecycleRuleFilter.builder().prefix("jobs/").build())
                        .expiration(
                                LifecycleExpiration.builder().days(DAYS_KEPT).build())
                        .build())));
        s3.putBucketTagging(b -> b.bucket(bucket)
                .tagging(t -> t.tagSet(
                        Tag.builder().key(AwsNames.APP_TAG).value(AwsNames.APP).build())));
        return true;
    }

    /** @return the object's {@code s3://} address */
    String upload(String key, Path file) {
        calling(
                "upload " + file.getFileName(),
                () -> s3.putObject(
                        b -> b.bucket(names.bucket()).key(key).serverSideEncryption(ServerSideEncryption.AES256),
                        RequestBody.fromFile(file)));
        return "s3://" + names.bucket() + "/" + key;
    }

    /** Keys that begin so; none where there is no bucket. */
    List<String> keys(String prefix) {
        return looking(
                        "list the bucket " + names.bucket(),
                        () ->
                                s3
                                        .listObjectsV2Paginator(
                                                b -> b.bucket(names.bucket()).prefix(prefix))
                                        .contents()
                                        .stream()
                                        .map(S3Object::key)
                                        .toList())
                .orElse(List.of());
    }

    void delete(String key) {
        calling(
                "delete " + key,
                () -> s3.deleteObject(b -> b.bucket(names.bucket()).key(key)));
    }

    void deleteBucket() {
        calling("delete the bucket " + names.bucket(), () -> s3.deleteBucket(b -> b.bucket(names.bucket())));
    }
}
