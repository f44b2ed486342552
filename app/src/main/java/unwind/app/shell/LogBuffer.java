package unwind.app.shell;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.LoggerFactory;
import unwind.app.task.EventBatch;
import unwind.app.task.UiPulse;

/** The last log lines, for the Log page. */
public final class LogBuffer {
    private static final int KEPT = 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final EventBatch<String> batch;
    private Runnable detach = () -> {};

    public LogBuffer(UiPulse pulse) {
        batch = new EventBatch<>(pulse, fresh -> {
            lines.addAll(fresh);
            if (lines.size() > KEPT) {
                lines.remove(0, lines.size() - KEPT);
            }
        });
    }

    /** Listens to everything that is logged from now on. */
    public void attach() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Appender appender = new Appender();
            appender.setContext(context);
            appender.setName("workbench-log-page");
            appender.start();
            var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.addAppender(appender);
            detach = () -> root.detachAppender(appender);
        }
    }

    /** Listens no more. */
    public void detach() {
        detach.run();
    }

    /** Oldest first; on the FX thread. */
    public ObservableList<String> lines() {
        return lines;
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String logger = event.getLoggerName();
            batch.offer("%s  %-5s  %s  %s"
                    .formatted(
                            TIME.format(Instant.ofEpochMilli(event.getTimeStamp())),
                            event.getLevel(),
                            logger.substring(logger.lastIndexOf('.') + 1),
                            event.getFormattedMessage()));
        }
    }
}
