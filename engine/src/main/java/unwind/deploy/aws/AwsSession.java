package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.calling;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The clients with the account they speak for, and the parts of a deployment made of them. */
final class AwsSession implements AutoCloseable {
    final AwsClients clients;
    final AwsNames names;
    final String caller;
    final AwsStorage storage;
    final AwsRoles roles;
    final AwsAutoDelete autoDelete;
    final AwsEndpoints endpoints;
    final AwsRegistry registry;

    private AwsSession(AwsClients clients, AwsNames names, String caller, Duration poll) {
        this.clients = clients;
        this.names = names;
        this.caller = caller;
        this.storage = new AwsStorage(clients.s3, names, clients.overTls());
        this.roles = new AwsRoles(clients.iam);
        this.autoDelete = new AwsAutoDelete(clients.scheduler, roles, names);
        this.endpoints = new AwsEndpoints(clients.sageMaker, poll);
        this.registry = new AwsRegistry(clients.ecr, names);
    }

    /**
     * Asks who the credentials belong to.
     *
     * @throws unwind.problem.ProblemException (failed) when there are none, or they have expired
     */
    static AwsSession open(AwsConnection connection, Optional<AwsCredentialsProvider> credentials, Duration poll) {
        AwsClients clients = new AwsClients(connection, credentials);
        try {
            GetCallerIdentityResponse who =
                    calling("find out whose credentials these are", clients.sts::getCallerIdentity);
            return new AwsSession(clients, new AwsNames(who.account(), connection.region()), who.arn(), poll);
        } catch (RuntimeException e) {
            clients.close();
            throw e;
        }
    }

    @Override
    public void close() {
        clients.close();
    }
}
