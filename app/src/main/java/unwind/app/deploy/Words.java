package unwind.app.deploy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Masking;
import unwind.problem.ProblemException;

/** Sentences of the screen. */
final class Words {
    static final String REHEARSAL = "Rehearsal";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    private Words() {}

    /** A failure in words, without anything that must not be seen. */
    static String of(Throwable failure) {
        return Masking.mask(
                failure instanceof ProblemException expected
                        ? expected.problem().message()
                        : "It failed unexpectedly (" + failure + "). Problems has the details.");
    }

    /** When an endpoint deletes itself. */
    static String expires(EndpointInfo info, Instant now) {
        return info.expiresAt()
                .map(at -> {
                    Duration left = Duration.between(now, at);
                    return left.isNegative() ? "due now" : "%s (in %s)".formatted(CLOCK.format(at), span(left));
                })
                .orElse("never: delete it yourself");
    }

    private static String span(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        return minutes < 120
                ? minutes + " min"
                : minutes < 48 * 60 ? (minutes / 60) + " h" : (minutes / 1440) + " days";
    }

    /** What it has cost so far. */
    static String cost(EndpointInfo info, Instant now, boolean rehearsal) {
        if (rehearsal) {
            return "no cost";
        }
        if (info.hosting().startsWith("serverless")) {
            return "by the call";
        }
        double usd = info.usdSoFar(now);
        return Double.isNaN(usd) ? "unknown" : String.format(Locale.ROOT, "about %.2f USD", usd);
    }

    /** What several have cost so far on AWS, together. */
    static String cost(List<EndpointInfo> charged, Instant now) {
        if (charged.size() == 1) {
            return cost(charged.getFirst(), now, false);
        }
        double usd = charged.stream().mapToDouble(info -> info.usdSoFar(now)).sum();
        return "%s for %d endpoints"
                .formatted(
                        Double.isNaN(usd) ? "unknown cost" : String.format(Locale.ROOT, "about %.2f USD", usd),
                        charged.size());
    }

    static String bytes(int size) {
        return size < 10_000 ? "%,d B".formatted(size) : String.format(Locale.ROOT, "%.1f kB", size / 1000.0);
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }
}
