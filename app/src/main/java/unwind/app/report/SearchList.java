package unwind.app.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.task.TaskService;
import unwind.run.StoredSearch;

/** The searches to choose from: none, those on disk, and those of other folders that were opened. FX thread only. */
final class SearchList {
    private final TaskService tasks;
    private final ReportDesk desk;
    private final ObjectProperty<SearchChoice> chosen;
    private final ObservableList<SearchChoice> choices = FXCollections.observableArrayList(SearchChoice.NONE);
    private final List<SearchChoice> guests = new ArrayList<>();

    SearchList(TaskService tasks, ReportDesk desk, ObjectProperty<SearchChoice> chosen) {
        this.tasks = tasks;
        this.desk = desk;
        this.chosen = chosen;
    }

    /** Looks again, in the background; what is chosen stays. */
    void refresh() {
        tasks.task("Look for searches", progress -> desk.searches())
                .quiet()
                .onSuccess(this::show)
                .start();
    }

    private void show(List<StoredSearch> found) {
        List<SearchChoice> all = new ArrayList<>(List.of(SearchChoice.NONE));
        found.stream().map(SearchChoice::of).forEach(all::add);
        guests.stream().filter(guest -> !all.contains(guest)).forEach(all::add);
        SearchChoice was = chosen.get();
        if (!all.equals(choices)) {
            choices.setAll(all);
        }
        chosen.set(all.contains(was) ? was : SearchChoice.NONE);
    }

    /**
     * Chooses the search in a folder that may be any.
     *
     * @param problem told on the FX thread where there is none
     */
    void open(Path folder, Consumer<Throwable> problem) {
        tasks.task("Open search " + folder.getFileName(), progress -> StoredSearch.read(folder))
                .quiet()
                .onSuccess(search -> {
                    SearchChoice opened = choices.stream()
                            .filter(known -> known.isOf(folder))
                            .findFirst()
                            .orElseGet(() -> SearchChoice.of(search));
                    if (!choices.contains(opened)) {
                        guests.add(opened);
                        choices.add(opened);
                    }
                    chosen.set(opened);
                })
                .onFailure(problem)
                .start();
    }

    ObservableList<SearchChoice> choices() {
        return choices;
    }
}
