package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;
import unwind.app.command.CommandGroup;
import unwind.app.command.MenuCommand;
import unwind.app.command.RunControls;
import unwind.app.workspace.Step;

/** Menu, Run / Pause / Stop of the screen in front, its own tools, what is open, the palette and the theme switch. */
final class TopBarView extends HBox {
    private final ShellCommands commands;
    private final WorkbenchContext context;
    private final HBox screenSlot = new HBox();
    private final Menu runMenu = new Menu("Run");

    /** Made once a screen: their listeners hang on the screen's commands for good. */
    private final Map<Step, Controls> controlsOf = new EnumMap<>(Step.class);

    private record Controls(List<Node> nodes, List<MenuItem> items) {}

    TopBarView(ShellCommands commands, WorkbenchContext context, ShellActions actions) {
        this.commands = commands;
        this.context = context;
        getStyleClass().add("top-bar");
        screenSlot.getStyleClass().add("screen-slot");
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        menuBar(),
                        screenSlot,
                        space,
                        workspaceName(),
                        search(actions),
                        recordButton(actions),
                        themeButton());
    }

    private MenuBar menuBar() {
        Menu view = menu(commands.view());
        view.getItems().add(commands.screenCommands().size(), new SeparatorMenuItem());
        MenuBar bar = new MenuBar(menu(commands.file()), menu(commands.edit()), view, runMenu, menu(commands.help()));
        bar.setId("menu");
        return bar;
    }

    private static Menu menu(CommandGroup group) {
        Menu menu = new Menu(group.title());
        group.commands().forEach(c -> menu.getItems().add(c.item()));
        return menu;
    }

    private Label workspaceName() {
        Label name = new Label();
        name.setId("workspace-name");
        name.getStyleClass().add(Styles.TEXT_MUTED);
        name.setMinWidth(0);
        context.model()
                .dataProperty()
                .subscribe(data -> name.setText(data.map(d -> "%s \u00b7 %d trading day%s"
                                .formatted(
                                        String.join(", ", d.tickers()),
                                        d.dates().size(),
                                        d.dates().size() == 1 ? "" : "s"))
                        .orElse("No data loaded")));
        return name;
    }

    /** Looks like a search field, and opens the palette. */
    private static Button search(ShellActions actions) {
        Label keys = new Label(Shortcuts.PALETTE.getDisplayText());
        keys.getStyleClass().add("key-cap");
        Label words = new Label("Find a command");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox face = new HBox(new FontIcon(MaterialDesignM.MAGNIFY), words, space, keys);
        face.getStyleClass().add("search-face");
        Button search = new Button();
        search.setId("palette-button");
        search.setGraphic(face);
        search.setAccessibleText("Find a command");
        search.getStyleClass().add("search-button");
        search.setOnAction(event -> actions.palette());
        return search;
    }

    private CommandButton recordButton(ShellActions actions) {
        Command record = Command.always("record", "Record the window", actions::record);
        CommandButton button = CommandButton.of(
                record,
                Shortcuts.RECORD.getDisplayText(),
                MaterialDesignR.RECORD_CIRCLE_OUTLINE,
                Styles.BUTTON_ICON,
                Styles.FLAT);
        button.iconOnly();
        context.recording().recordingProperty().subscribe(on -> {
            FontIcon icon = new FontIcon(on ? MaterialDesignS.STOP_CIRCLE : MaterialDesignR.RECORD_CIRCLE_OUTLINE);
            icon.getStyleClass().add(on ? "record-on" : "record-off");
            button.setGraphic(icon);
        });
        return button;
    }

    private CommandButton themeButton() {
        Command toggle = Command.always("theme-button", "Switch light / dark", commands::toggleTheme);
        CommandButton button = CommandButton.of(
                toggle,
                Shortcuts.THEME.getDisplayText(),
                MaterialDesignW.WEATHER_NIGHT,
                Styles.BUTTON_ICON,
                Styles.FLAT);
        button.iconOnly();
        context.theme()
                .darkProperty()
                .subscribe(dark -> button.setGraphic(
                        new FontIcon(dark ? MaterialDesignW.WEATHER_SUNNY : MaterialDesignW.WEATHER_NIGHT)));
        return button;
    }

    /** Puts the controls of the screen in front into the bar and the Run menu. */
    void show(Screen screen) {
        Controls controls = controlsOf.computeIfAbsent(screen.step(), step -> controls(screen));
        screenSlot.getChildren().setAll(controls.nodes());
        runMenu.getItems().setAll(controls.items());
    }

    private Controls controls(Screen screen) {
        RunControls run = screen.runControls();
        CommandButton pause = CommandButton.of(
                run.pause().withId("pause"), Shortcuts.PAUSE.getDisplayText(), MaterialDesignP.PAUSE, Styles.FLAT);
        run.pauseLabel().subscribe(label -> {
            pause.button().setText(label);
            pause.setGraphic(new FontIcon(label.equals("Pause") ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY_PAUSE));
        });
        List<Node> nodes = new java.util.ArrayList<>(List.of(
                CommandButton.of(
                        run.run().withId("run"), Shortcuts.RUN.getDisplayText(), MaterialDesignP.PLAY, Styles.FLAT),
                pause,
                CommandButton.of(
                        run.stop().withId("stop"),
                        Shortcuts.STOP.getDisplayText(),
                        MaterialDesignS.STOP,
                        Styles.FLAT)));
        nodes.addAll(screen.toolbar());
        return new Controls(
                nodes, commands.run().commands().stream().map(MenuCommand::item).toList());
    }
}
