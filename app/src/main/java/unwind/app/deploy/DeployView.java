package unwind.app.deploy;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unwind.app.chart.ChartPanes;
import unwind.app.command.Command;
import unwind.app.form.Gradual;
import unwind.app.form.LazyTab;

/** Nodes of the Deploy screen: the form on the left; endpoints, steps, the live call and the replay on the right. */
final class DeployView extends BorderPane {
    private static final String CSS = "/unwind/app/deploy/deploy.css";

    private final TabPane tabs = new TabPane();

    DeployView(DeployModels models, ChartPanes charts) {
        setId("deploy-view");
        getStyleClass().addAll("screen", "deploy-screen");
        getStylesheets()
                .add(Objects.requireNonNull(DeployView.class.getResource(CSS)).toExternalForm());
        setTop(header(models));
        setLeft(new DeployFormView(models));
        Tab steps = LazyTab.of("deploy-tab-steps", "Steps and log", steps(models));
        Tab call = LazyTab.of("deploy-tab-call", "Live call", new CallView(models.call(), charts));
        Tab replay = LazyTab.of("deploy-tab-replay", "Replay a session", new ReplayView(models.replay(), charts));
        tabs.setId("deploy-tabs");
        tabs.setAccessibleText("Deployment, live call, replay");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().addAll(steps, call, replay);
        SplitPane right = new SplitPane(new EndpointsView(models.endpoints(), models.form()), Gradual.later(tabs));
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.25);
        right.getStyleClass().add("deploy-right");
        setCenter(right);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && abort(models)) {
                event.consume();
            }
        });
        models.deploy().busyProperty().subscribe(busy -> {
            if (!busy.isEmpty()) {
                tabs.getSelectionModel().select(steps);
            }
        });
        models.endpoints().deletingProperty().subscribe(deleting -> {
            if (deleting) {
                tabs.getSelectionModel().select(steps);
            }
        });
        models.deploy()
                .madeProperty()
                .subscribe(
                        made -> made.ifPresent(info -> tabs.getSelectionModel().select(call)));
    }

    /** @return whether anything was in flight */
    private static boolean abort(DeployModels models) {
        return Stream.of(models.call().cancelCommand(), models.replay().stopCommand())
                .filter(Command::isEnabled)
                .findFirst()
                .map(command -> {
                    command.fire();
                    return true;
                })
                .orElse(false);
    }

    private static HBox header(DeployModels models) {
        Label title = new Label("Deploy");
        title.getStyleClass().add("screen-title");
        Label badge = new Label("Rehearsal");
        badge.setId("rehearsal-badge");
        badge.getStyleClass().add("rehearsal-badge");
        badge.visibleProperty().bind(models.form().awsProperty().not());
        badge.managedProperty().bind(badge.visibleProperty());
        Label what = new Label();
        what.textProperty()
                .bind(models.form()
                        .awsProperty()
                        .map(aws -> aws
                                ? "Makes an endpoint in your own AWS account. It costs money until it is deleted."
                                : "The same steps on this machine: no account, no cost, nothing leaves it."));
        what.getStyleClass().add("screen-message");
        HBox header = new HBox(title, badge, what);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private static Node steps(DeployModels models) {
        ListView<String> log = new ListView<>(models.endpoints().log());
        log.setId("deploy-log");
        log.setAccessibleText("Newest lines of the endpoint's log");
        log.getStyleClass().addAll("mono", "log-list");
        log.setPlaceholder(new Label("The log of the selected endpoint appears here."));
        models.endpoints()
                .log()
                .addListener((Observable changed) -> log.scrollTo(log.getItems().size() - 1));
        VBox.setVgrow(log, Priority.ALWAYS);
        VBox box = new VBox(
                new StepsView("deploy-steps", models.deploy().timeline()),
                new StepsView("delete-steps", models.endpoints().timeline()),
                Ui.title("Log"),
                log);
        box.getStyleClass().add("call-side");
        return box;
    }
}
