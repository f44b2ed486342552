package unwind.app.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import unwind.app.workspace.SettingChange;
import unwind.report.BpsFormat;
import unwind.train.TrainingEvent;

/** Sentences and figures of the Train screen. */
final class TrainWords {
    static final String UNKNOWN = "\u2013";
    private static final int MOST_DIFFERENCES = 2;

    private TrainWords() {}

    static String steps(TrainProgress progress) {
        if (progress.total() == 0) {
            return UNKNOWN;
        }
        return "%s of %s".formatted(count(progress.step()), count(progress.total()));
    }

    static String rate(TrainProgress progress) {
        return Double.isFinite(progress.stepsPerSecond()) ? count(Math.round(progress.stepsPerSecond())) : UNKNOWN;
    }

    /** Minutes and seconds, or hours, minutes and seconds. */
    static String timeLeft(TrainProgress progress) {
        return Double.isFinite(progress.etaSeconds()) ? duration(progress.etaSeconds()) : UNKNOWN;
    }

    static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    static String best(Optional<TrainingEvent.Validated> best) {
        return best.map(v -> format(v).cost(v.costBps()) + " bps").orElse(UNKNOWN);
    }

    /** The benchmarks that the best validation is to be read against. */
    static String bestAgainst(Optional<TrainingEvent.Validated> best) {
        return best.map(v -> "at step %s \u00b7 TWAP %s, VWAP %s bps"
                        .formatted(
                                count(v.step()),
                                format(v).cost(v.twapBps()),
                                format(v).cost(v.vwapBps())))
                .orElse("no validation yet");
    }

    static String againstTwap(Optional<TrainingEvent.Validated> best) {
        return best.map(v -> format(v).difference(v.costBps() - v.twapBps()) + " bps")
                .orElse(UNKNOWN);
    }

    static String ratio(Optional<TrainingEvent.Validated> best) {
        return best.map(v -> "ratio to TWAP %s".formatted(String.format(Locale.ROOT, "%.3f", v.ratioToTwap())))
                .orElse("negative is cheaper");
    }

    /** How a training ended, and which policy was kept. */
    static String ended(
            TrainProgress progress, Optional<TrainingEvent.Validated> kept, boolean stopped, long bestStep) {
        String how = stopped
                ? "Stopped after %s of %s steps".formatted(count(progress.step()), count(progress.total()))
                : "Trained for %s steps".formatted(count(progress.step()));
        return "%s; the best policy on validation, from step %s, is kept.".formatted(how, count(bestStep))
                + verdict(kept);
    }

    private static String verdict(Optional<TrainingEvent.Validated> best) {
        return best.map(v -> {
                    double difference = v.costBps() - v.twapBps();
                    String relation = format(v).isNothing(difference)
                            ? "the same as TWAP to within %s bps"
                                    .formatted(format(v).cost(format(v).unit()))
                            : "%s bps %s than TWAP"
                                    .formatted(
                                            format(v).cost(Math.abs(difference)),
                                            difference < 0 ? "cheaper" : "dearer");
                    return " On validation sessions it is %s; only the backtest on unseen sessions decides."
                            .formatted(relation);
                })
                .orElse("");
    }

    /** Where a training is, in two or three words: {@code queued, 2nd}. */
    static String state(TrainPhase phase, int place, TrainProgress progress) {
        return switch (phase) {
            case QUEUED -> "queued, " + ordinal(place);
            case TRAINING, PAUSED, STOPPING ->
                "%s, %.0f %%".formatted(phase.words().toLowerCase(Locale.ROOT), 100 * progress.fraction());
            default -> phase.words().toLowerCase(Locale.ROOT);
        };
    }

    static String ordinal(int place) {
        int tens = place % 100;
        String ending = switch (tens > 10 && tens < 14 ? 0 : place % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return place + ending;
    }

    /** What differs, the first of it. */
    static String differences(List<SettingChange> changes) {
        if (changes.isEmpty()) {
            return "settings as they are now";
        }
        String first = changes.stream()
                .limit(MOST_DIFFERENCES)
                .map(c -> "%s %s".formatted(c.setting().label().toLowerCase(Locale.ROOT), c.to()))
                .collect(Collectors.joining(", "));
        int more = changes.size() - MOST_DIFFERENCES;
        return more > 0 ? first + " and %d more".formatted(more) : first;
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static BpsFormat format(TrainingEvent.Validated validated) {
        return BpsFormat.of(validated.twapBps());
    }
}
