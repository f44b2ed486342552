package unwind.app.deploy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import unwind.deploy.Invocation;
import unwind.deploy.Masking;
import unwind.deploy.call.CallAnswer;
import unwind.report.BpsFormat;

/** A call that was made: what was sent, what came. */
record CallRecord(Instant at, EndpointRow endpoint, String request, Invocation answer, Optional<CallAnswer> schedule) {
    static CallRecord of(Instant at, EndpointRow endpoint, String request, Invocation answer) {
        return new CallRecord(at, endpoint, request, answer, CallAnswer.read(answer));
    }

    /** The answer as it came, with nothing in it that must not be seen. */
    String body() {
        return Masking.mask(answer.body());
    }

    int bytes() {
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Status, latency, size, and that it is a rehearsal. */
    String headline() {
        String words = "%d %s \u00b7 %s \u00b7 %s"
                .formatted(
                        answer.status(),
                        answer.ok() ? "OK" : "refused",
                        Words.millis(answer.latency()),
                        Words.bytes(bytes()));
        return endpoint.rehearsal() ? Words.REHEARSAL + " \u00b7 " + words : words;
    }

    /** What the answer says, in one sentence. */
    String sentence() {
        if (schedule.isEmpty()) {
            return CallAnswer.error(answer)
                    .map(Masking::mask)
                    .orElse(answer.ok() ? "The answer holds no schedule." : "");
        }
        CallAnswer s = schedule.get();
        StringBuilder words = new StringBuilder("%,d shares in %,d child orders on %s, %s"
                .formatted(
                        s.rows().stream().mapToInt(CallAnswer.Row::shares).sum(),
                        s.rows().size(),
                        s.session(),
                        s.mode()));
        BpsFormat format = BpsFormat.of(s.costBps().orElse(1));
        s.costBps()
                .ifPresent(
                        bps -> words.append(", expected cost %s bps (%s)".formatted(format.cost(bps), s.costKind())));
        s.savingVsTwapBps().ifPresent(bps -> words.append(", %s TWAP".formatted(saving(bps, format))));
        s.savingVsVwapBps().ifPresent(bps -> words.append(", %s VWAP".formatted(saving(bps, format))));
        return words.append('.').toString();
    }

    private static String saving(double bps, BpsFormat format) {
        return "%s bps %s than".formatted(format.cost(Math.abs(bps)), bps >= 0 ? "less" : "more");
    }
}
