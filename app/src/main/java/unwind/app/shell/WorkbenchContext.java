package unwind.app.shell;

import unwind.app.command.Notices;
import unwind.app.error.ErrorPresenter;
import unwind.app.recording.RecordingViewModel;
import unwind.app.task.TaskService;
import unwind.app.theme.Theme;
import unwind.app.workspace.Folders;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.SettingsStore;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.run.Experiments;

/** What every screen is made from; composed once in {@link unwind.app.Workbench}. */
public record WorkbenchContext(
        WorkbenchModel model,
        Experiments experiments,
        TaskService tasks,
        ErrorPresenter errors,
        Theme theme,
        SettingsStore settings,
        SettingsHistory history,
        WindowState window,
        Notices notices,
        Folders folders,
        RecordingViewModel recording) {}
