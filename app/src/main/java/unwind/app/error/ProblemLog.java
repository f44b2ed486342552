package unwind.app.error;

import java.time.Clock;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the failures of this session for the Problems panel, logs each once, and hands it to whoever shows it. */
public final class ProblemLog implements ErrorPresenter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemLog.class);
    private static final int KEPT = 200;

    private final Clock clock;
    private final ObservableList<ErrorReport> reports = FXCollections.observableArrayList();
    private Consumer<ErrorReport> display = report -> {};

    public ProblemLog(Clock clock) {
        this.clock = clock;
    }

    /** Who shows a report as it comes. */
    public void displayWith(Consumer<ErrorReport> newDisplay) {
        display = newDisplay;
    }

    /** Newest first. */
    public ObservableList<ErrorReport> reports() {
        return reports;
    }

    @Override
    public void present(String title, Throwable failure) {
        ErrorReport report = ErrorReport.of(clock.instant(), title, failure);
        if (report.unexpected()) {
            LOG.error("{}: unexpected failure", title, failure);
        } else {
            LOG.warn("{}: {} {}", title, report.whatHappened(), report.remedy());
        }
        reports.addFirst(report);
        if (reports.size() > KEPT) {
            reports.removeLast();
        }
        display.accept(report);
    }
}
