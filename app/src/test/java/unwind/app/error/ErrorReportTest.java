package unwind.app.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import unwind.problem.Problem;

final class ErrorReportTest {
    private static final Instant NOW = Instant.parse("2024-07-01T13:30:00Z");

    @Test
    void anExpectedFailureIsToldInItsOwnWordsWithoutAStackTrace() {
        ErrorReport report = ErrorReport.of(NOW, "Load a.csv", Problem.data("Row 3 has no price.", "Mend the row."));
        assertThat(report.whatHappened()).isEqualTo("Row 3 has no price.");
        assertThat(report.remedy()).isEqualTo("Mend the row.");
        assertThat(report.details()).isEmpty();
        assertThat(report.unexpected()).isFalse();
    }

    @Test
    void anythingElseIsUnexpectedAndCanBeCopiedWhole() {
        ErrorReport report = ErrorReport.of(NOW, "Train", new IllegalStateException("index 5"));
        assertThat(report.unexpected()).isTrue();
        assertThat(report.whatHappened()).isEqualTo("Unexpected: index 5");
        assertThat(report.copyText()).contains("Train", "2024-07-01T13:30:00Z", "Java", "ErrorReportTest");
    }

    @Test
    void aFailureWithoutAMessageIsNamed() {
        assertThat(ErrorReport.of(NOW, "Train", new NullPointerException()).whatHappened())
                .isEqualTo("Unexpected: NullPointerException");
    }

    @Test
    void runningOutOfMemoryHasItsOwnRemedy() {
        assertThat(ErrorReport.of(NOW, "Train", new OutOfMemoryError("heap")).remedy())
                .contains("-Xmx");
    }

    @Test
    void theLogKeepsTheNewestFirstAndShowsEachOnce() {
        ProblemLog log = new ProblemLog(Clock.fixed(NOW, ZoneOffset.UTC));
        List<ErrorReport> shown = new ArrayList<>();
        log.displayWith(shown::add);
        log.present("First", Problem.data("One.", "Mend."));
        log.present("Second", Problem.data("Two.", "Mend."));
        assertThat(log.reports()).extracting(ErrorReport::title).containsExactly("Second", "First");
        assertThat(shown).extracting(ErrorReport::title).containsExactly("First", "Second");
    }
}
