package unwind.app.demo;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import unwind.app.error.ErrorReport;
import unwind.app.error.ProblemLog;
import unwind.app.shell.Navigation;
import unwind.app.task.TaskService;
import unwind.app.workspace.Endpoint;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;

/** The real window: presses its controls, found by their ids, and asks its model. FX thread only. */
final class WindowStage implements DemoStage {
    /** Lists that follow from finished work, such as the runs to deploy, are made by work of their own. */
    private static final String BUSY = "Earlier work in the window has not ended.";

    /** What follows from finished work may begin a pulse later, and on a busy machine a pulse can be long. */
    private static final long QUIET_NANOS = 1_500_000_000;

    private static final int QUIET_LOOKS = 5;

    /** After a pulse that came late, a timeline makes up for its beats at once: looks nearer than this are one. */
    private static final long APART_NANOS = 10_000_000;

    private final Parent window;
    private final WorkbenchModel model;
    private final TaskService tasks;
    private final ProblemLog problems;
    private final Navigation navigation;

    /** When work began or ended last. */
    private long lastChange;

    /** How often it has been looked since then. */
    private int looks;

    private long lastLook;

    WindowStage(Parent window, WorkbenchModel model, TaskService tasks, ProblemLog problems, Navigation navigation) {
        this.window = window;
        this.model = model;
        this.tasks = tasks;
        this.problems = problems;
        this.navigation = navigation;
        lastChange = tasks.nanoClock().getAsLong();
        tasks.unfinished().subscribe(() -> {
            lastChange = tasks.nanoClock().getAsLong();
            looks = 0;
        });
    }

    @Override
    public void show(Step screen) {
        navigation.show(screen);
    }

    @Override
    public Optional<String> perform(DemoAction action) {
        return switch (action) {
            case DemoAction.Press press -> isIdle() ? press(press.target()) : Optional.of(BUSY);
            case DemoAction.Look look -> press(look.target());
            case DemoAction.OpenTab tab -> open(tab.target());
            case DemoAction.Write write -> write(write);
            case DemoAction.Type type -> type(type);
            case DemoAction.Pick pick -> pick(pick);
        };
    }

    private Optional<String> press(String id) {
        Optional<ButtonBase> button = find(id, ButtonBase.class);
        if (button.isPresent() && button.get().isDisabled()) {
            return Optional.of("%s cannot be pressed now.".formatted(nameOf(button.get())));
        }
        button.ifPresent(ButtonBase::fire);
        return button.isPresent() ? Optional.empty() : missing(id);
    }

    private static String nameOf(ButtonBase button) {
        return button.getText().isEmpty() ? "The button " + button.getId() : "'" + button.getText() + "'";
    }

    private Optional<String> open(String id) {
        Optional<Tab> tab = Nodes.visible(window)
                .filter(TabPane.class::isInstance)
                .flatMap(pane -> ((TabPane) pane).getTabs().stream())
                .filter(page -> id.equals(page.getId()))
                .findFirst();
        tab.ifPresent(page -> page.getTabPane().getSelectionModel().select(page));
        return tab.isPresent() ? Optional.empty() : missing(id);
    }

    private Optional<String> write(DemoAction.Write write) {
        Optional<TextField> field = find(write.target(), TextField.class);
        field.ifPresent(line -> line.setText(write.text()));
        return field.isPresent() ? Optional.empty() : missing(write.target());
    }

    private Optional<String> type(DemoAction.Type type) {
        Optional<Node> field = Nodes.visible(window, type.target());
        if (field.isPresent() && field.get() instanceof TextField line) {
            line.setText(type.text());
            line.fireEvent(new ActionEvent());
            return Optional.empty();
        }
        if (field.isPresent() && field.get() instanceof ComboBox<?> box && box.isEditable()) {
            box.getEditor().setText(type.text());
            box.commitValue();
            return Optional.empty();
        }
        return missing(type.target());
    }

    private Optional<String> pick(DemoAction.Pick pick) {
        return Nodes.visible(window, pick.target())
                .filter(ComboBox.class::isInstance)
                .map(node -> choose((ComboBox<?>) node, pick))
                .orElseGet(() -> missing(pick.target()));
    }

    private static <T> Optional<String> choose(ComboBox<T> box, DemoAction.Pick pick) {
        Optional<T> wanted = box.getItems().stream()
                .filter(item -> pick.entry().equals(box.getConverter().toString(item)))
                .findFirst();
        wanted.ifPresent(box::setValue);
        return wanted.isPresent()
                ? Optional.empty()
                : Optional.of("There is no '%s' in %s.".formatted(pick.entry(), pick.target()));
    }

    private <T extends Node> Optional<T> find(String id, Class<T> kind) {
        return Nodes.visible(window, id).filter(kind::isInstance).map(kind::cast);
    }

    private static Optional<String> missing(String id) {
        return Optional.of("The window shows no '%s' now.".formatted(id));
    }

    @Override
    public boolean holds(DemoEnd end) {
        return switch (end) {
            case DemoEnd.Read read -> true;
            case DemoEnd.Done done -> model.state(done.step()) == StepState.DONE && isIdle();
            case DemoEnd.Serving serving ->
                serving.answers()
                                == model.endpointProperty()
                                        .get()
                                        .filter(Endpoint::running)
                                        .isPresent()
                        && isIdle();
            case DemoEnd.Says says -> says(says);
        };
    }

    /**
     * Nothing runs, listed or not, such as what a preview is made of, and nothing is about to: what follows from work may begin
     * pulses later, and on a busy machine a second can pass between two pulses.
     */
    private boolean isIdle() {
        long now = tasks.nanoClock().getAsLong();
        if (now - lastLook > APART_NANOS) {
            lastLook = now;
            looks++;
        }
        return now - lastChange > QUIET_NANOS
                && looks > QUIET_LOOKS
                && tasks.unfinished().isEmpty();
    }

    private boolean says(DemoEnd.Says says) {
        return Nodes.visible(window, says.target()).stream()
                .flatMap(WindowStage::textOf)
                .anyMatch(text -> text.contains(says.words()));
    }

    private static Stream<String> textOf(Node node) {
        return switch (node) {
            case Labeled label -> Stream.of(label.getText());
            case TextInputControl field -> Stream.of(field.getText());
            default -> Stream.empty();
        };
    }

    @Override
    public boolean shows(String id) {
        return Nodes.find(window, id)
                .flatMap(node -> Nodes.boundsOf(window, node))
                .isPresent();
    }

    @Override
    public Optional<String> trouble() {
        return problems.reports().stream().findFirst().map(WindowStage::words);
    }

    private static String words(ErrorReport report) {
        return "%s: %s %s".formatted(report.title(), report.whatHappened(), report.remedy());
    }
}
