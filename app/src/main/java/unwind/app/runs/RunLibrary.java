package unwind.app.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.task.LatestResult;
import unwind.app.task.TaskService;
import unwind.problem.ProblemException;
import unwind.run.RunFolder;
import unwind.run.RunLink;
import unwind.run.RunOverview;
import unwind.run.RunStore;

/** The kept runs, newest first, as they lie on disk. Reading and moving happen in the background. */
public final class RunLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(RunLibrary.class);
    private static final Duration DELETED_KEPT = Duration.ofDays(1);

    private final TaskService tasks;
    private final RunsPlace place;
    private final ObservableList<RunOverview> runs = FXCollections.observableArrayList();
    private final List<RunOverview> kept = new ArrayList<>();
    /** Runs of other folders that were opened, by folder. */
    private final Map<Path, RunOverview> guests = new LinkedHashMap<>();

    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final LatestResult<Path, Listing> listing;

    private record Listing(List<RunOverview> runs, List<String> unreadable) {}

    public RunLibrary(TaskService tasks, RunsPlace place) {
        this.tasks = tasks;
        this.place = place;
        listing = new LatestResult<>(tasks, "Look for runs", RunLibrary::list, this::show, this::failed);
    }

    /** Reads the folder again. */
    public void refresh() {
        listing.forget();
        listing.ask(place.get());
    }

    private static Listing list(Path folder) {
        RunStore store = new RunStore(folder);
        store.deleted().purge(DELETED_KEPT);
        List<RunOverview> runs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (RunFolder run : store.list()) {
            try {
                runs.add(RunOverview.read(run));
            } catch (ProblemException | IllegalArgumentException e) {
                LOG.warn("Run {} cannot be listed: {}", run.id(), e.getMessage());
                unreadable.add(run.id());
            }
        }
        runs.sort(Comparator.comparing(RunOverview::made).reversed());
        return new Listing(runs, unreadable);
    }

    private void show(Listing found) {
        kept.clear();
        kept.addAll(found.runs());
        showAll();
        message.set(
                found.unreadable().isEmpty()
                        ? ""
                        : "%d run%s of another version cannot be listed: %s"
                                .formatted(
                                        found.unreadable().size(),
                                        found.unreadable().size() == 1 ? "" : "s",
                                        String.join(", ", found.unreadable())));
    }

    private void showAll() {
        List<RunOverview> all = new ArrayList<>(kept);
        guests.forEach((place, guest) -> {
            if (kept.stream().noneMatch(run -> path(run).equals(place))) {
                all.add(guest);
            }
        });
        all.sort(Comparator.comparing(RunOverview::made).reversed());
        runs.setAll(all);
    }

    private static Path path(RunOverview run) {
        return run.folder().path().toAbsolutePath().normalize();
    }

    /**
     * Lists a run that may lie in another folder, until the window is closed.
     *
     * @param opened told on the FX thread once it is listed
     */
    public void open(Path folder, Consumer<RunOverview> opened) {
        tasks.task("Open run " + folder.getFileName(), progress -> RunOverview.read(RunLink.open(folder)))
                .onSuccess(run -> {
                    guests.put(path(run), run);
                    showAll();
                    opened.accept(run);
                })
                .start();
    }

    private void failed(Throwable failure) {
        message.set(
                failure instanceof ProblemException expected
                        ? expected.problem().message()
                        : "The runs could not be listed: " + failure);
    }

    /**
     * Takes a run away, so that it can be brought back.
     *
     * @param removed told on the FX thread once it is gone
     */
    void remove(RunOverview run, Runnable removed) {
        tasks.task("Delete run " + run.folder().id(), progress -> {
                    RunStore.around(path(run)).deleted().add(run.folder().id());
                    return run;
                })
                .writing()
                .onSuccess(gone -> {
                    guests.remove(path(gone));
                    kept.remove(gone);
                    runs.remove(gone);
                    removed.run();
                })
                .start();
    }

    /** Brings back what {@link #remove} took away. */
    void bringBack(RunOverview run) {
        tasks.task("Bring run " + run.folder().id() + " back", progress -> {
                    RunStore.around(path(run)).deleted().bringBack(run.folder().id());
                    return run;
                })
                .writing()
                .onSuccess(back -> {
                    if (!path(back).startsWith(place.get().toAbsolutePath().normalize())) {
                        guests.put(path(back), back);
                    }
                    refresh();
                })
                .start();
    }

    /** Newest first. */
    public ObservableList<RunOverview> runs() {
        return runs;
    }

    /** What is wrong with the folder; empty when nothing is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The folder of the runs. */
    public String shownFolder() {
        return place.shown(place.get());
    }
}
