package unwind.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unwind.app.TestExperiments;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;

/** The form of a deployment is undone with the settings. */
class DeployEditsTest {
    private final ManualTasks manual = new ManualTasks();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final SettingsHistory history = new SettingsHistory(
            model,
            new Importer(model, new TestExperiments() {}, manual.service(), manual.errors()),
            manual.service().pulse(),
            manual.service().nanoClock());
    private final DeployForm form = new DeployForm();

    @BeforeEach
    void follow() {
        history.follow(new DeployEdits(form));
    }

    private void settle() {
        manual.settle();
        manual.passSeconds(10);
    }

    @Test
    void everyFieldComesBackAndGoesForthAgain() {
        form.nameProperty().set("unwind-2");
        settle();
        form.awsProperty().set(true);
        form.serverlessProperty().set(true);
        settle();
        form.memoryProperty().set(4096);
        settle();

        history.undo();
        assertThat(form.memoryProperty().get()).isEqualTo(2048);
        history.undo();
        assertThat(form.awsProperty().get()).isFalse();
        assertThat(form.serverlessProperty().get()).isFalse();
        assertThat(history.undoText()).isEqualTo("Endpoint name unwind to unwind-2");
        history.undo();
        assertThat(form.nameProperty().get()).isEqualTo("unwind");

        history.redo();
        history.redo();
        history.redo();
        assertThat(form.wanted().name()).isEqualTo("unwind-2");
        assertThat(form.memoryProperty().get()).isEqualTo(4096);
    }

    @Test
    void aNameThatIsTypedIsOneEdit() {
        for (String typed : new String[] {"u", "un", "unw"}) {
            form.nameProperty().set(typed);
            manual.settle();
        }
        history.undo();
        assertThat(form.nameProperty().get()).isEqualTo("unwind");
    }
}
