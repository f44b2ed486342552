package unwind.report;

import java.util.List;

/**
 * A report taken apart.
 *
 * @param title heading of the whole
 * @param html the page without pictures: an empty {@code svg} element with a figure's id holds each one's place
 * @param figures in order of appearance
 * @param tables in order of appearance
 */
public record ReportParts(String title, String runId, String html, List<Figure> figures, List<Table> tables) {
    public ReportParts {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
