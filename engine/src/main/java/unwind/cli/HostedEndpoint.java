package unwind.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Invocation;
import unwind.problem.ProblemException;
import unwind.serving.contract.Endpoint;

/** A deployed endpoint as the contract sees it: its host answers no ping, and wraps refusals, which are unwrapped here. */
record HostedEndpoint(DeploymentTarget target, String name) implements Endpoint {
    @Override
    public Answer invoke(byte[] body, String contentType) throws IOException {
        try {
            Invocation answer = target.invoke(name, body, contentType);
            return new Answer(answer.status(), answer.body().getBytes(StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            throw new IOException(e.problem().message(), e);
        }
    }

    @Override
    public Optional<Answer> ping() {
        return Optional.empty();
    }
}
