package unwind.app.deploy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import unwind.deploy.choice.TargetChoice;

/**
 * Looks at the endpoints again by itself: often where it costs nothing, seldom on AWS, a little more often there while an
 * endpoint is changing, and less and less often where it fails. FX thread only.
 */
final class EndpointWatch {
    static final Duration REHEARSAL = Duration.ofSeconds(5);
    static final Duration AWS = Duration.ofSeconds(30);
    static final Duration AWS_CHANGING = Duration.ofSeconds(10);
    static final Duration MOST = Duration.ofMinutes(5);

    private final EndpointsViewModel endpoints;
    private final Supplier<TargetChoice> wanted;
    private final LongSupplier nanoClock;
    private final Map<TargetChoice, Turn> turns = new HashMap<>();
    private boolean looking;

    /** @param failures in a row */
    private record Turn(long dueNanos, int failures) {}

    /** @param wanted target that the form names */
    EndpointWatch(EndpointsViewModel endpoints, Supplier<TargetChoice> wanted, LongSupplier nanoClock) {
        this.endpoints = endpoints;
        this.wanted = wanted;
        this.nanoClock = nanoClock;
    }

    /** Looks at one target whose time has come; to be called about once a second while the list can be seen. */
    void tick() {
        if (looking || endpoints.busyProperty().get()) {
            return;
        }
        List<TargetChoice> watched = watched();
        turns.keySet().retainAll(watched);
        watched.forEach(choice -> turns.computeIfAbsent(choice, c -> next(c, 0)));
        long now = nanoClock.getAsLong();
        turns.entrySet().stream()
                .filter(e -> e.getValue().dueNanos() - now <= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(this::look);
    }

    /** Where it has been looked before, and of AWS only where endpoints of ours are or where the form points. */
    private List<TargetChoice> watched() {
        return endpoints.looked().stream()
                .filter(c -> c.target().equals(TargetChoice.LOCAL) || c.equals(wanted.get()) || endpoints.known(c))
                .toList();
    }

    /** Whether an endpoint there will soon have another status by itself. */
    private boolean changing(TargetChoice choice) {
        return endpoints.rows().stream()
                .filter(r -> r.target().equals(choice))
                .anyMatch(r -> r.info().changing());
    }

    private void look(TargetChoice choice) {
        looking = true;
        endpoints.lookAgain(choice, good -> {
            looking = false;
            int failures = turns.getOrDefault(choice, next(choice, 0)).failures();
            turns.put(choice, next(choice, good ? 0 : failures + 1));
        });
    }

    private Turn next(TargetChoice choice, int failures) {
        Duration pause = choice.target().equals(TargetChoice.LOCAL) ? REHEARSAL : changing(choice) ? AWS_CHANGING : AWS;
        Duration longer = pause.multipliedBy(1L << Math.min(failures, 10));
        Duration waited = longer.compareTo(MOST) < 0 ? longer : MOST;
        return new Turn(nanoClock.getAsLong() + waited.toNanos(), failures);
    }
}
