package unwind.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.deploy.DeploymentEvent.State;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

final class MaskedTargetTest {
    private static final String ACCOUNT = "123456789012";
    private static final String SECRET = "arn:aws:iam::" + ACCOUNT + ":user/jane";
    private static final DeploymentRequest REQUEST = new DeploymentRequest(
            "alpha", Path.of("model.tar.gz"), "abc", new Hosting.Instance("ml.m5.large"), Duration.ofHours(2), "");

    private final List<DeploymentEvent> heard = new ArrayList<>();

    /** Every method answers, tells and fails with the account in it. */
    private static DeploymentTarget leaking(boolean fails) {
        return (DeploymentTarget) Proxy.newProxyInstance(
                MaskedTargetTest.class.getClassLoader(),
                new Class<?>[] {DeploymentTarget.class},
                (self, method, args) -> {
                    if (fails && method.getParameterCount() > 0) {
                        throw new ProblemException(
                                Problem.failed("Could not: " + SECRET + ".", "Ask " + SECRET + ".")
                                        .problem(),
                                new IllegalStateException("refused", new IllegalArgumentException(SECRET)));
                    }
                    if (args != null) {
                        Arrays.stream(args)
                                .filter(DeploymentListener.class::isInstance)
                                .map(DeploymentListener.class::cast)
                                .forEach(
                                        l -> l.onEvent(new DeploymentEvent(SECRET, State.NOTE, Duration.ZERO, SECRET)));
                    }
                    return answer(method);
                });
    }

    private static Object answer(Method method) {
        EndpointInfo endpoint =
                new EndpointInfo("alpha", "Failed", SECRET, "ml.m5.large", Instant.EPOCH, Optional.empty(), "abc", 0.1);
        List<String> lines = List.of(SECRET, "s3://unwind-" + ACCOUNT + "-us-east-1/a");
        return switch (method.getName()) {
            case "preflight" -> List.of(Check.fail("Account", SECRET, SECRET));
            case "endpoints" -> List.of(endpoint);
            case "deploy", "extend" -> endpoint;
            case "plan", "logTail" -> lines;
            case "undeploy" -> new TearDown(lines, lines, lines);
            default -> throw new IllegalArgumentException(method.getName());
        };
    }

    private List<String> everythingThat(DeploymentTarget target) {
        return List.of(
                target.preflight(REQUEST, heard::add).toString(),
                target.plan(REQUEST).toString(),
                target.deploy(REQUEST, heard::add).toString(),
                target.endpoints().toString(),
                target.extend("alpha", Duration.ofMinutes(5)).toString(),
                target.undeploy("alpha", heard::add).toString(),
                target.logTail("alpha", 10).toString());
    }

    @Test
    void nothingThatATargetTellsHoldsTheAccount() {
        assertThat(everythingThat(leaking(false))).as("as it is").allMatch(text -> text.contains(ACCOUNT));
        heard.clear();
        assertThat(everythingThat(new MaskedTarget(leaking(false))))
                .hasSize(7)
                .noneMatch(text -> text.contains(ACCOUNT) || text.contains("jane"));
        assertThat(heard).hasSize(3).noneMatch(event -> event.toString().contains(ACCOUNT));
    }

    @Test
    void aFailureIsMaskedDownToItsLastCause() throws Exception {
        DeploymentTarget target = new MaskedTarget(leaking(true));
        for (Method method : DeploymentTarget.class.getMethods()) {
            if (method.getParameterCount() == 0) {
                continue;
            }
            Throwable thrown = catchThrowable(() -> {
                try {
                    method.invoke(
                            target,
                            Arrays.stream(method.getParameterTypes())
                                    .map(MaskedTargetTest::some)
                                    .toArray());
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            assertThat(thrown).as(method.toString()).isInstanceOf(ProblemException.class);
            assertThat(text.toString())
                    .contains("Could not", "refused", "IllegalArgumentException")
                    .doesNotContain(ACCOUNT, "jane");
        }
    }

    private static Object some(Class<?> type) {
        if (type == String.class) {
            return "alpha";
        } else if (type == int.class) {
            return 1;
        } else if (type == byte[].class) {
            return new byte[0];
        } else if (type == Duration.class) {
            return Duration.ofMinutes(5);
        }
        DeploymentListener listener = event -> {};
        return type == DeploymentRequest.class ? REQUEST : listener;
    }
}
