package unwind.deploy.aws;

import static unwind.deploy.aws.AwsProblems.calling;
import static unwind.deploy.aws.AwsProblems.looking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.Target;

/**
 * Deletes an endpoint from the side of AWS, by a one-time schedule of EventBridge: it works when this program, this machine and
 * its user are gone. Each endpoint has its own role that may delete it and nothing else.
 */
final class AwsAutoDelete {
    private static final String TARGET = "arn:aws:scheduler:::aws-sdk:sagemaker:deleteEndpoint";
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final SchedulerClient scheduler;
    private final AwsRoles roles;
    private final AwsNames names;

    AwsAutoDelete(SchedulerClient scheduler, AwsRoles roles, AwsNames names) {
        this.scheduler = scheduler;
        this.roles = roles;
        this.names = names;
    }

    /** @return whether the role is new, so that IAM may need some seconds before the schedule takes it */
    boolean ensureRole(String endpoint) {
        return roles.ensure(
                AwsNames.deleteRole(endpoint),
                AwsPolicies.deleteTrust(names.account()),
                AwsPolicies.delete(names, endpoint),
                endpoint);
    }

    /** Sets the time, or moves it. */
    void schedule(String endpoint, Instant at) {
        String expression = "at(%s)".formatted(AT.format(at.atOffset(ZoneOffset.UTC)));
        Target target = Target.builder()
                .arn(TARGET)
                .roleArn(names.roleArn(AwsNames.deleteRole(endpoint)))
                .input("{\"EndpointName\":\"%s\"}".formatted(endpoint))
                .build();
        String name = AwsNames.deleteSchedule(endpoint);
        calling("schedule the deletion of " + endpoint, () -> {
            if (expires(endpoint).isPresent()) {
                return scheduler
                        .updateSchedule(b -> b.name(name)
                                .scheduleExpression(expression)
                                .scheduleExpressionTimezone("UTC")
                                .flexibleTimeWindow(w -> w.mode(FlexibleTimeWindowMode.OFF))
                                .actionAfterCompletion(ActionAfterCompletion.DELETE)
                                .target(target))
                        .scheduleArn();
            }
            return scheduler
                    .createSchedule(b -> b.name(name)
                            .description("Deletes the endpoint " + endpoint + ", made by Unwind")
                            .scheduleExpression(expression)
                            .scheduleExpressionTimezone("UTC")
                            .flexibleTimeWindow(w -> w.mode(FlexibleTimeWindowMode.OFF))
                            .actionAfterCompletion(ActionAfterCompletion.DELETE)
                            .target(target))
                    .scheduleArn();
        });
    }

    /** When the endpoint is deleted; empty where nothing is scheduled. */
    Optional<Instant> expires(String endpoint) {
        return looking(
                        "look at the scheduled deletion of " + endpoint,
                        () -> scheduler
                                .getSchedule(b -> b.name(AwsNames.deleteSchedule(endpoint)))
                                .scheduleExpression())
                .map(expression -> expression.substring("at(".length(), expression.length() - 1))
                .map(at -> LocalDateTime.parse(at, AT).toInstant(ZoneOffset.UTC));
    }

    /** @return whether there was a schedule */
    boolean cancel(String endpoint) {
        return looking(
                        "remove the scheduled deletion of " + endpoint,
                        () -> scheduler.deleteSchedule(b -> b.name(AwsNames.deleteSchedule(endpoint))))
                .isPresent();
    }
}
