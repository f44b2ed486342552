package unwind.app.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import unwind.app.task.BackgroundTask;
import unwind.app.task.TaskService;
import unwind.app.task.TaskText;
import unwind.app.workspace.Step;

/** Which screen is in front, whether the bottom panel is open, and what the status bar says. */
public final class ShellViewModel {
    /** The pages of the bottom panel. */
    public enum Page {
        TASKS("Tasks"),
        LOG("Log"),
        PROBLEMS("Problems");

        private final String label;

        Page(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        String id() {
            return label.toLowerCase(Locale.ROOT);
        }
    }

    private final TaskService tasks;
    private final ObjectProperty<Step> current = new SimpleObjectProperty<>(Step.DATA);
    private final BooleanProperty panelOpen = new SimpleBooleanProperty();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.TASKS);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("Ready");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyIntegerWrapper activeTasks = new ReadOnlyIntegerWrapper();

    public ShellViewModel(TaskService tasks) {
        this.tasks = tasks;
        tasks.tasks().addListener((ListChangeListener<BackgroundTask<?>>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
            }
            refresh();
        });
        tasks.tasks().forEach(this::watch);
        refresh();
    }

    private void watch(BackgroundTask<?> task) {
        task.progressProperty().addListener((Observable o) -> refresh());
        task.stateProperty().addListener((Observable o) -> refresh());
    }

    private void refresh() {
        activeTasks.set(
                (int) tasks.tasks().stream().filter(t -> !t.state().isOver()).count());
        Optional<BackgroundTask<?>> shown = tasks.foreground();
        status.set(shown.map(TaskText::line).orElse("Ready"));
        progress.set(shown.map(t -> t.progress().fraction()).orElse(0.0));
    }

    /** Opens the bottom panel at a page, or closes it when that page is open already. */
    public void togglePage(Page wanted) {
        boolean closes = panelOpen.get() && page.get() == wanted;
        page.set(wanted);
        panelOpen.set(!closes);
    }

    public ObjectProperty<Step> currentProperty() {
        return current;
    }

    public BooleanProperty panelOpenProperty() {
        return panelOpen;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** The foreground task in one line, or {@code Ready}. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Of the foreground task: 0 to 1, -1 when unknown, 0 when nothing runs. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty activeTasksProperty() {
        return activeTasks.getReadOnlyProperty();
    }
}
