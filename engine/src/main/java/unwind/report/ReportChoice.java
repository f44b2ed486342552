package unwind.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unwind.problem.Problem;

/** Which sections a report has; their order is always the report's own. */
public final class ReportChoice {
    /** Every section that applies. */
    public static final ReportChoice ALL = new ReportChoice(titles().keySet());

    private final Set<String> ids;

    private ReportChoice(Set<String> ids) {
        this.ids = Set.copyOf(ids);
    }

    /** All sections there are, title by id, in the order of the report. */
    public static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        ReportSections.ALL.forEach(s -> titles.put(s.id(), s.title()));
        return titles;
    }

    /**
     * Chooses by id.
     *
     * @throws unwind.problem.ProblemException (usage) for an id that is none, or when there is no id
     */
    public static ReportChoice of(List<String> ids) {
        List<String> unknown = new ArrayList<>(ids);
        unknown.removeAll(titles().keySet());
        if (!unknown.isEmpty() || ids.isEmpty()) {
            throw Problem.usage(
                    ids.isEmpty()
                            ? "A report needs a section."
                            : "There is no report section '%s'.".formatted(unknown.get(0)),
                    "The sections are " + String.join(", ", titles().keySet()) + ".");
        }
        return new ReportChoice(new LinkedHashSet<>(ids));
    }

    /** What was chosen, in the order of the report. */
    public List<String> ids() {
        return titles().keySet().stream().filter(ids::contains).toList();
    }

    /** The sections to write. */
    List<Section> of(ReportInput input) {
        return ReportSections.ALL.stream()
                .filter(s -> ids.contains(s.id()) && s.absence(input).isEmpty())
                .toList();
    }
}
