package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.calling;
import static unwind.deploy.aws.AwsProblems.looking;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.Tag;

/** Roles, each with one inline policy that carries the role's name. */
final class AwsRoles {
    private final IamClient iam;

    AwsRoles(IamClient iam) {
        this.iam = iam;
    }

    /** The role's trust document, or empty where there is no such role. */
    Optional<String> trust(String role) {
        return looking(
                        "look at the role " + role,
                        () -> iam.getRole(b -> b.roleName(role)).role().assumeRolePolicyDocument())
                .map(document -> URLDecoder.decode(document, StandardCharsets.UTF_8));
    }

    /**
     * Makes the role or brings an existing one up to date.
     *
     * @return whether it is new: IAM needs some seconds until everybody knows it
     */
    boolean ensure(String role, String trust, String policy, String endpoint) {
        return calling("set up the role " + role, () -> {
            boolean isNew = create(role, trust, endpoint);
            if (!isNew) {
                iam.updateAssumeRolePolicy(b -> b.roleName(role).policyDocument(trust));
            }
            iam.putRolePolicy(b -> b.roleName(role).policyName(role).policyDocument(policy));
            return isNew;
        });
    }

    private boolean create(String role, String trust, String endpoint) {
        try {
            iam.createRole(b -> b.roleName(role)
                    .assumeRolePolicyDocument(trust)
                    .description("Made by Unwind")
                    .tags(
                            Tag.builder()
                                    .key(AwsNames.APP_TAG)
                                    .value(AwsNames.APP)
                                    .build(),
                            Tag.builder()
                                    .key(AwsNames.ENDPOINT_TAG)
                                    .value(endpoint)
                                    .build()));
            return true;
        } catch (EntityAlreadyExistsException e) {
            return false;
        }
    }

    /** @return whether there was such a role */
    boolean delete(String role) {
        return looking("delete the role " + role, () -> {
                    for (String policy :
                            iam.listRolePolicies(b -> b.roleName(role)).policyNames()) {
                        iam.deleteRolePolicy(b -> b.roleName(role).policyName(policy));
                    }
                    return iam.deleteRole(b -> b.roleName(role));
                })
                .isPresent();
    }
}
