package unwind.app.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import unwind.app.chart.ChartPanes;
import unwind.app.command.Command;
import unwind.app.command.MenuCommand;
import unwind.app.form.ParamField;
import unwind.app.form.ParamFormModel;
import unwind.app.shell.Screen;
import unwind.app.workspace.Previewer;
import unwind.app.workspace.Step;

/** Step 2: order, costs, agent, split, seed. */
public final class SetupScreen implements Screen {
    private final SetupViewModel model;
    private final PresetComparison comparison;
    private final SetupView view;

    public SetupScreen(
            SetupViewModel model,
            SetupSummary summary,
            Previewer previewer,
            PresetComparison comparison,
            CostCurveModel curve,
            ChartPanes charts) {
        this.model = model;
        this.comparison = comparison;
        view = new SetupView(
                model,
                summary,
                previewer.previewProperty(),
                () -> new PresetComparisonView(comparison),
                () -> new CostCurveView(curve, charts));
    }

    @Override
    public Step step() {
        return Step.SETUP;
    }

    @Override
    public Ikon icon() {
        return MaterialDesignT.TUNE_VARIANT;
    }

    @Override
    public Node content() {
        return view;
    }

    /** Every setting by its name, for the palette. */
    @Override
    public List<MenuCommand> commands() {
        List<MenuCommand> commands = new ArrayList<>();
        commands.add(MenuCommand.of(Command.always("reset-settings", "Reset all settings", model::resetAll)));
        commands.add(MenuCommand.of(comparison.compare()));
        add(commands, "order", model.order());
        add(commands, "cost", model.costFormProperty().get());
        add(commands, "agent", model.agent());
        add(commands, "strategies", model.strategies());
        add(commands, "run", model.seed());
        add(commands, "import", model.importing());
        return commands;
    }

    private void add(List<MenuCommand> commands, String prefix, ParamFormModel form) {
        for (ParamField field : form.fields()) {
            String id = prefix + "-" + field.spec().key();
            commands.add(
                    MenuCommand.of(Command.always("go-" + id, field.spec().label() + "\u2026", () -> view.focus(id))));
        }
    }
}
