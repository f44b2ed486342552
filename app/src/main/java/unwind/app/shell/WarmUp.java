package unwind.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.form.ParamForm;
import unwind.app.form.ParamFormModel;
import unwind.app.theme.Theme;
import unwind.param.ParamValues;

/**
 * Dresses controls like those of the screens on a thread of its own, as soon as the window stands: nodes that no window
 * shows may be made on any thread. What costs a first visit of a screen its time, loading classes, matching style sheets and
 * compiling both, is then done before the user goes there.
 */
public final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 3;

    private final Theme theme;
    private final List<ParamValues> forms;

    /** @param forms settings that the window has forms of */
    public WarmUp(Theme theme, List<ParamValues> forms) {
        this.theme = theme;
        this.forms = List.copyOf(forms);
    }

    /** Begins in the background; its end is nobody's concern. */
    public void start() {
        Thread.ofPlatform()
                .name("unwind-warm-up")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .uncaughtExceptionHandler((thread, failure) -> LOG.debug("Warming up ended early", failure))
                .start(this::run);
    }

    /** The work itself, on the calling thread. */
    void run() {
        for (int round = 0; round < ROUNDS; round++) {
            VBox all = new VBox(controls());
            forms.forEach(values -> all.getChildren().add(new ParamForm("warm", new ParamFormModel(values))));
            StackPane shell = new StackPane(new BorderPane(new StackPane(new ScrollPane(all))));
            shell.getStyleClass().add("shell");
            theme.dress(new Scene(shell, 1200, 800));
            shell.applyCss();
            shell.layout();
        }
    }

    private static Node[] controls() {
        Button icon = new Button("Run");
        icon.getStyleClass().add("accent");
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().add("one");
        ListView<String> list = new ListView<>();
        list.getItems().add("one");
        TableView<String> table = new TableView<>();
        table.getColumns().add(new TableColumn<>("one"));
        table.getItems().add("one");
        TabPane tabs = new TabPane(new Tab("one", new TextArea("one")), new Tab("two", new Label("two")));
        return new Node[] {
            icon,
            choice,
            list,
            table,
            tabs,
            new Label("one"),
            new TextField("one"),
            new CheckBox("one"),
            new RadioButton("one"),
            new ToggleButton("one"),
            new Slider(),
            new ProgressBar(),
            new Hyperlink("one"),
            new MenuButton("one", null, new MenuItem("one")),
            new SplitPane(new Label("one"), new Label("two"))
        };
    }
}
