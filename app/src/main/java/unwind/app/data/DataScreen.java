package unwind.app.data;

import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import unwind.app.chart.ChartPanes;
import unwind.app.command.MenuCommand;
import unwind.app.command.Notices;
import unwind.app.shell.Screen;
import unwind.app.shell.Shortcuts;
import unwind.app.workspace.Step;

/** Step 1: the data. */
public final class DataScreen implements Screen {
    private final DataView view;

    public DataScreen(
            DataViewModel model,
            ProfilesViewModel profiles,
            RecentFiles recent,
            ChartPanes charts,
            OpenPrompt prompt,
            Notices notices) {
        view = new DataView(
                model, recent, new SessionCharts(model, charts), new ProfilesView(profiles, charts), prompt, notices);
        view.profilesShown().subscribe(profiles.shownProperty()::set);
    }

    @Override
    public Step step() {
        return Step.DATA;
    }

    @Override
    public String title() {
        return "Data";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignD.DATABASE_OUTLINE;
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public List<MenuCommand> fileMenu() {
        return List.of(
                MenuCommand.of(view.open(), Shortcuts.OPEN),
                MenuCommand.of(view.byHand(), Shortcuts.IMPORT),
                MenuCommand.of(view.sample()));
    }
}
