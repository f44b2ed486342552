package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;
import unwind.app.command.RunControls;

/** Menu, Run / Pause / Stop of the screen in front, its own tools, the name of what is open, and the theme switch. */
final class TopBarView extends HBox {
    private final List<Screen> screens;
    private final ShellViewModel viewModel;
    private final WorkbenchContext context;
    private final HBox screenSlot = new HBox();
    private final Menu runMenu = new Menu("Run");

    TopBarView(List<Screen> screens, ShellViewModel viewModel, WorkbenchContext context, ShellActions actions) {
        this.screens = screens;
        this.viewModel = viewModel;
        this.context = context;
        getStyleClass().add("top-bar");
        screenSlot.getStyleClass().add("screen-slot");
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(menuBar(actions), screenSlot, space, workspaceName(), themeButton());
    }

    private MenuBar menuBar(ShellActions actions) {
        Menu file = new Menu("File");
        screens.forEach(s -> s.fileMenu().forEach(c -> file.getItems().add(c.item())));
        if (!file.getItems().isEmpty()) {
            file.getItems().add(new SeparatorMenuItem());
        }
        file.getItems()
                .add(MenuCommand.of(Command.always("quit", "Quit", actions::quit))
                        .item());
        Menu view = new Menu("View");
        for (Screen screen : screens) {
            Command show = Command.always(
                    "show-" + screen.id(),
                    screen.title(),
                    () -> viewModel.currentProperty().set(screen.step()));
            view.getItems()
                    .add(MenuCommand.of(show, Shortcuts.screen(screen.shortcut()))
                            .item());
        }
        view.getItems().addAll(new SeparatorMenuItem(), themeItem(), panelItem());
        Menu help = new Menu("Help");
        help.getItems()
                .addAll(
                        MenuCommand.of(
                                        Command.always("help-field", "Help on the focused field", actions::helpOnField),
                                        Shortcuts.HELP)
                                .item(),
                        MenuCommand.of(
                                        Command.always("shortcuts", "Keyboard shortcuts", actions::shortcutSheet),
                                        Shortcuts.SHEET)
                                .item(),
                        MenuCommand.of(Command.always("about", "About Unwind", actions::about))
                                .item());
        MenuBar bar = new MenuBar(file, view, runMenu, help);
        bar.setId("menu");
        return bar;
    }

    private MenuItem themeItem() {
        return MenuCommand.of(
                        Command.always("toggle-theme", "Switch light / dark", context.theme()::toggle), Shortcuts.THEME)
                .item();
    }

    private MenuItem panelItem() {
        Command toggle = Command.always(
                "toggle-panel",
                "Show or hide the bottom panel",
                () -> viewModel
                        .panelOpenProperty()
                        .set(!viewModel.panelOpenProperty().get()));
        return MenuCommand.of(toggle).item();
    }

    private Label workspaceName() {
        Label name = new Label();
        name.setId("workspace-name");
        name.getStyleClass().add(Styles.TEXT_MUTED);
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

    private CommandButton themeButton() {
        Command toggle = Command.always("theme-button", "Switch light / dark", context.theme()::toggle);
        CommandButton button =
                CommandButton.of(toggle, "Alt+M", MaterialDesignW.WEATHER_NIGHT, Styles.BUTTON_ICON, Styles.FLAT);
        button.iconOnly();
        context.theme()
                .darkProperty()
                .subscribe(dark -> button.setGraphic(
                        new FontIcon(dark ? MaterialDesignW.WEATHER_SUNNY : MaterialDesignW.WEATHER_NIGHT)));
        return button;
    }

    /** Puts the controls of the screen in front into the bar and the Run menu. */
    void show(Screen screen) {
        RunControls controls = screen.runControls();
        CommandButton pause =
                CommandButton.of(controls.pause().withId("pause"), "Ctrl+Shift+P", MaterialDesignP.PAUSE, Styles.FLAT);
        controls.pauseLabel().subscribe(label -> {
            pause.button().setText(label);
            pause.setGraphic(new FontIcon(label.equals("Pause") ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY_PAUSE));
        });
        screenSlot
                .getChildren()
                .setAll(
                        CommandButton.of(controls.run().withId("run"), "F5", MaterialDesignP.PLAY, Styles.FLAT),
                        pause,
                        CommandButton.of(
                                controls.stop().withId("stop"), "Shift+F5", MaterialDesignS.STOP, Styles.FLAT));
        screenSlot.getChildren().addAll(screen.toolbar());
        runMenu.getItems()
                .setAll(
                        MenuCommand.of(controls.run(), Shortcuts.RUN).item(),
                        MenuCommand.of(controls.pause(), Shortcuts.PAUSE).item(),
                        MenuCommand.of(controls.stop(), Shortcuts.STOP).item());
    }
}
