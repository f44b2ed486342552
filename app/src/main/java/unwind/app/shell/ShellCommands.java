package unwind.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.app.command.Command;
import unwind.app.command.CommandGroup;
import unwind.app.command.MenuCommand;
import unwind.app.command.RunControls;
import unwind.app.theme.ThemeMode;
import unwind.app.workspace.Settings;
import unwind.app.workspace.WindowState;

/** Every command of the window, once: the menus, the palette and the shortcut sheet are made of these groups. */
final class ShellCommands {
    private final List<Screen> screens;
    private final ShellViewModel viewModel;
    private final WorkbenchContext context;
    private final Command demo;
    private final ShellActions actions;

    ShellCommands(
            List<Screen> screens,
            ShellViewModel viewModel,
            WorkbenchContext context,
            Command demo,
            ShellActions actions) {
        this.demo = demo;
        this.screens = screens;
        this.viewModel = viewModel;
        this.context = context;
        this.actions = actions;
    }

    CommandGroup file() {
        List<MenuCommand> commands = new ArrayList<>();
        screens.forEach(s -> commands.addAll(s.fileMenu()));
        commands.add(
                MenuCommand.of(Command.always("settings", "Settings\u2026", actions::settings), Shortcuts.SETTINGS));
        commands.add(MenuCommand.of(Command.always("quit", "Quit", actions::quit), Shortcuts.QUIT));
        return new CommandGroup("File", commands);
    }

    CommandGroup edit() {
        return new CommandGroup(
                "Edit",
                List.of(
                        MenuCommand.of(
                                new Command(
                                        "undo",
                                        "Undo the last setting",
                                        context.history()::undo,
                                        context.history().undoReasonProperty()),
                                Shortcuts.UNDO),
                        MenuCommand.of(
                                new Command(
                                        "redo",
                                        "Redo the setting",
                                        context.history()::redo,
                                        context.history().redoReasonProperty()),
                                Shortcuts.REDO),
                        MenuCommand.of(
                                Command.always("export-chart", "Export chart\u2026", actions::exportChart),
                                Shortcuts.EXPORT_CHART),
                        MenuCommand.of(
                                Command.always("copy-chart", "Copy chart as an image", actions::copyChart),
                                Shortcuts.COPY)));
    }

    CommandGroup view() {
        List<MenuCommand> commands = new ArrayList<>(screenCommands());
        commands.add(MenuCommand.of(
                Command.always("toggle-theme", "Switch light / dark", this::toggleTheme), Shortcuts.THEME));
        commands.add(MenuCommand.of(Command.always(
                "toggle-panel",
                "Show or hide the bottom panel",
                () -> viewModel
                        .panelOpenProperty()
                        .set(!viewModel.panelOpenProperty().get()))));
        commands.add(MenuCommand.of(
                Command.always("record-window", "Start or stop recording the window", actions::record),
                Shortcuts.RECORD));
        for (ShellViewModel.Page page : ShellViewModel.Page.values()) {
            commands.add(MenuCommand.of(Command.always(
                    "show-" + page.id(), "Show " + page.label().toLowerCase(java.util.Locale.ROOT), () -> {
                        viewModel.pageProperty().set(page);
                        viewModel.panelOpenProperty().set(true);
                    })));
        }
        return new CommandGroup("View", commands);
    }

    List<MenuCommand> screenCommands() {
        List<MenuCommand> commands = new ArrayList<>();
        for (Screen screen : screens) {
            Command show = Command.always("show-" + screen.id(), screen.title(), () -> show(screen));
            commands.add(MenuCommand.of(show, Shortcuts.screen(screen.shortcut())));
        }
        return commands;
    }

    private void show(Screen screen) {
        viewModel.currentProperty().set(screen.step());
    }

    /** Of the screen in front. */
    CommandGroup run() {
        RunControls controls = inFront().map(Screen::runControls).orElse(RunControls.none("There is no screen."));
        return new CommandGroup(
                "Run",
                List.of(
                        MenuCommand.of(controls.run(), Shortcuts.RUN),
                        MenuCommand.of(controls.pause(), Shortcuts.PAUSE),
                        MenuCommand.of(controls.stop(), Shortcuts.STOP)));
    }

    CommandGroup help() {
        return new CommandGroup(
                "Help",
                List.of(
                        MenuCommand.of(
                                Command.always("palette", "Find a command\u2026", actions::palette), Shortcuts.PALETTE),
                        MenuCommand.of(
                                Command.always("help-field", "Help on the focused field", actions::helpOnField),
                                Shortcuts.HELP),
                        MenuCommand.of(
                                Command.always("shortcuts", "Keyboard shortcuts", actions::shortcutSheet),
                                Shortcuts.SHEET),
                        MenuCommand.of(Command.always(
                                "first-steps",
                                "First steps",
                                () -> context.window().put(WindowState.GUIDE, WindowState.GUIDE_OPEN))),
                        MenuCommand.of(demo),
                        MenuCommand.of(Command.always("about", "About Unwind", actions::about))));
    }

    /** All that the palette offers: the menus, and what each screen adds, which brings that screen to the front. */
    List<CommandGroup> palette() {
        List<CommandGroup> groups = new ArrayList<>(List.of(run(), view(), file(), edit(), help()));
        for (Screen screen : screens) {
            List<MenuCommand> own = screen.commands().stream()
                    .map(c -> new MenuCommand(showing(screen, c.command()), c.accelerator()))
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new CommandGroup(screen.title(), own));
            }
        }
        return groups;
    }

    private Command showing(Screen screen, Command command) {
        return new Command(
                command.id(),
                command.label(),
                () -> {
                    show(screen);
                    command.fire();
                },
                command.disabledReason());
    }

    void toggleTheme() {
        ThemeMode mode = context.theme().isDark() ? ThemeMode.LIGHT : ThemeMode.DARK;
        var settings = context.settings().settingsProperty();
        settings.set(settings.get().with(Settings.THEME, mode.id()));
        context.theme().follow(mode);
    }

    private Optional<Screen> inFront() {
        return screens.stream()
                .filter(s -> s.step() == viewModel.currentProperty().get())
                .findFirst();
    }
}
