package unwind.app.runs;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import unwind.app.chart.ChartPanes;
import unwind.app.command.Command;
import unwind.app.command.MenuCommand;
import unwind.app.shell.Screen;
import unwind.app.workspace.Step;

/** Step 5: every run that was kept. */
public final class RunsScreen implements Screen {
    private final RunsViewModel model;
    private final RunLibrary library;
    private final RunsView view;

    public RunsScreen(RunsViewModel model, RunLibrary library, ChartPanes charts) {
        this.model = model;
        this.library = library;
        view = new RunsView(model, charts);
    }

    @Override
    public Step step() {
        return Step.RUNS;
    }

    @Override
    public Ikon icon() {
        return MaterialDesignF.FORMAT_LIST_BULLETED;
    }

    @Override
    public Node content() {
        return view;
    }

    /** Lists the run of a folder, which may lie anywhere, and chooses it. */
    public void open(Path folder) {
        model.openRun(folder);
    }

    @Override
    public void onShow() {
        library.refresh();
    }

    @Override
    public List<MenuCommand> commands() {
        return List.of(
                MenuCommand.of(Command.always("filter-runs", "Filter the runs", view::focusFilter)),
                MenuCommand.of(model.pin()),
                MenuCommand.of(model.makeBaseline()),
                MenuCommand.of(model.restore()),
                MenuCommand.of(model.openFolder()),
                MenuCommand.of(model.delete()));
    }
}
