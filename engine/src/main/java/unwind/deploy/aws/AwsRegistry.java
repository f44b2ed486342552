package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.calling;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.AuthorizationData;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageTagMutability;
import software.amazon.awssdk.services.ecr.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.Tag;
import unwind.deploy.ImagePusher;
import unwind.problem.Problem;

/** The account's repository of serving images. */
final class AwsRegistry {
    private static final String DOCKER_V2 = "application/vnd.docker.distribution.manifest.v2+json";

    private final EcrClient ecr;
    private final AwsNames names;

    AwsRegistry(EcrClient ecr, AwsNames names) {
        this.ecr = ecr;
        this.names = names;
    }

    void ensureRepository() {
        calling("create the repository " + AwsNames.REPOSITORY, () -> {
            try {
                ecr.createRepository(b -> b.repositoryName(AwsNames.REPOSITORY)
                        .imageScanningConfiguration(s -> s.scanOnPush(true))
                        .imageTagMutability(ImageTagMutability.IMMUTABLE)
                        .tags(Tag.builder()
                                .key(AwsNames.APP_TAG)
                                .value(AwsNames.APP)
                                .build()));
            } catch (RepositoryAlreadyExistsException e) {
                return false;
            }
            ecr.putLifecyclePolicy(
                    b -> b.repositoryName(AwsNames.REPOSITORY).lifecyclePolicyText(AwsPolicies.keepImages()));
            return true;
        });
    }

    /** The digest address of an image that is there already. */
    Optional<String> find(String tag) {
        return calling("look for the serving image", () -> {
            try {
                return ecr
                        .batchGetImage(b -> b.repositoryName(AwsNames.REPOSITORY)
                                .imageIds(
                                        ImageIdentifier.builder().imageTag(tag).build())
                                .acceptedMediaTypes(DOCKER_V2))
                        .images()
                        .stream()
                        .findFirst()
                        .map(image ->
                                names.repositoryUri() + "@" + image.imageId().imageDigest());
            } catch (RepositoryNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Pushes with a token for this repository, and reads back that SageMaker will take the image. */
    String push(ImagePusher pusher, Consumer<String> note) {
        AuthorizationData login = calling(
                "sign in to the registry",
                () -> ecr.getAuthorizationToken().authorizationData().get(0));
        String pair = new String(Base64.getDecoder().decode(login.authorizationToken()), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        String image = pusher.push(
                names.repositoryUri() + ":" + pusher.tag(), pair.substring(0, colon), pair.substring(colon + 1), note);
        if (find(pusher.tag()).isEmpty()) {
            throw Problem.failed(
                    "The registry does not hold the image in Docker's format, the only one that SageMaker takes.",
                    "Deploy again; if it stays, delete the repository %s first.".formatted(AwsNames.REPOSITORY));
        }
        return image;
    }

    /** @return whether there was one */
    boolean deleteRepository() {
        return calling("delete the repository " + AwsNames.REPOSITORY, () -> {
            try {
                ecr.deleteRepository(b -> b.repositoryName(AwsNames.REPOSITORY).force(true));
                return true;
            } catch (RepositoryNotFoundException e) {
                return false;
            }
        });
    }
}
