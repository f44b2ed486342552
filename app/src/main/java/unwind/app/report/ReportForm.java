package unwind.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import unwind.report.ReportChoice;
import unwind.report.StoredReport;
import unwind.run.RunOverview;

/** What the report is of and what it tells. FX thread only. */
final class ReportForm {
    /** A section that can be left out. */
    record SectionChoice(String id, String title, BooleanProperty chosen) {}

    private final ObjectProperty<Optional<RunOverview>> run = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ReportKind> kind = new SimpleObjectProperty<>(ReportKind.PDF);
    private final ObjectProperty<SearchChoice> search = new SimpleObjectProperty<>(SearchChoice.NONE);
    private final BooleanProperty sensitivity = new SimpleBooleanProperty(false);
    private final List<SectionChoice> sections = new ArrayList<>();

    ReportForm() {
        ReportChoice.titles()
                .forEach((id, title) -> sections.add(new SectionChoice(id, title, new SimpleBooleanProperty(true))));
    }

    ObjectProperty<Optional<RunOverview>> runProperty() {
        return run;
    }

    ObjectProperty<ReportKind> kindProperty() {
        return kind;
    }

    /** The search that the settings come from. */
    ObjectProperty<SearchChoice> searchProperty() {
        return search;
    }

    BooleanProperty sensitivityProperty() {
        return sensitivity;
    }

    /** In the order of the report. */
    List<SectionChoice> sections() {
        return List.copyOf(sections);
    }

    void chooseAll(boolean chosen) {
        sections.forEach(s -> s.chosen().set(chosen));
    }

    boolean isEmpty() {
        return sections.stream().noneMatch(s -> s.chosen().get());
    }

    /** Calls it whenever something else is wanted. */
    void onChange(Runnable action) {
        run.subscribe(action);
        search.subscribe(action);
        sensitivity.subscribe(action);
        sections.forEach(s -> s.chosen().subscribe(action));
    }

    /**
     * What is asked for.
     *
     * @param choice sections
     */
    record Wanted(RunOverview run, StoredReport.Additions additions, ReportChoice choice) {
        /** Whether the same pages come of it. */
        boolean sameAs(Wanted other) {
            return run.folder().equals(other.run().folder())
                    && additions.equals(other.additions())
                    && choice.ids().equals(other.choice().ids());
        }

        /** Whether the same must be read for it. */
        boolean readsLike(Wanted other) {
            return run.folder().equals(other.run().folder()) && additions.equals(other.additions());
        }
    }

    /** Empty while no run or no section is chosen. */
    Optional<Wanted> wanted() {
        if (isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = sections.stream()
                .filter(s -> s.chosen().get())
                .map(SectionChoice::id)
                .toList();
        StoredReport.Additions additions =
                new StoredReport.Additions(search.get().folder(), Optional.empty(), sensitivity.get());
        return run.get().map(r -> new Wanted(r, additions, ReportChoice.of(ids)));
    }
}
