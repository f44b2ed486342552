package unwind.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import unwind.app.fake.FakeExperiments;
import unwind.app.fake.FxTest;
import unwind.app.task.TaskService;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.Sensitivity;

/** The backtest by kind of session, and under other settings. */
@ExtendWith(ApplicationExtension.class)
class VariationsTest {
    private final FakeExperiments experiments = new FakeExperiments();
    private final List<String> problems = new ArrayList<>();
    private WorkbenchModel model;
    private BacktestViewModel backtest;

    @BeforeEach
    void make() {
        FxTest.on(() -> {
            model = new WorkbenchModel(
                    CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
            TaskService tasks = TaskService.create((title, failure) -> problems.add(failure.getMessage()));
            backtest = new BacktestViewModel(model, experiments, tasks);
        });
    }

    private void play(int sessions) {
        FxTest.on(() -> {
            model.loaded(List.of("synthetic.csv"), FakeExperiments.data(sessions));
            backtest.run().fire();
        });
        FxTest.until(() -> backtest.resultProperty().get().isPresent());
    }

    private Matrix regimes() {
        return backtest.regimes().matrixProperty().get();
    }

    private Matrix sensitivity() {
        return backtest.sensitivity().matrixProperty().get();
    }

    private void playVariations() {
        FxTest.on(() -> backtest.sensitivity().run().fire());
        FxTest.until(() -> !backtest.sensitivity().runningProperty().get());
    }

    @Test
    void sessionsInThirdsByThreeProperties() {
        assertThat(regimes().notes()).containsExactly("Run a backtest to see it by kind of session.");
        play(18);
        FxTest.until(() -> !regimes().rows().isEmpty());

        assertThat(regimes().strategies()).startsWith("TWAP itself").hasSize(3);
        assertThat(regimes().rows()).hasSize(9);
        assertThat(regimes().rows().getFirst().group()).isEqualTo("Half-spread (bps)");
        assertThat(regimes().rows().getFirst().value()).matches("Low: [\\d.]+ to [\\d.]+ \\(4\\)");
        assertThat(regimes().rows())
                .allSatisfy(row -> assertThat(row.figures().get(1)).matches("[+\u2212]\\d+\\.\\d\\d|0\\.00"));
    }

    @Test
    void headingsBreakNearTheirMiddle() {
        assertThat(MatrixTable.twoLines("Hindsight optimum (bound)")).isEqualTo("Hindsight\noptimum (bound)");
        assertThat(MatrixTable.twoLines("SAC (static)")).isEqualTo("SAC\n(static)");
        assertThat(MatrixTable.twoLines("TWAP")).isEqualTo("TWAP");
    }

    @Test
    void tooFewSessionsSayWhatTheyNeed() {
        play(9);
        FxTest.until(() -> !regimes().notes().getFirst().startsWith("Run a backtest"));

        assertThat(regimes().rows()).isEmpty();
        assertThat(regimes().notes().getFirst())
                .isEqualTo("Thirds of the test sessions need at least 9 of them; there are 3.");
    }

    @Test
    void variationsNeedABacktestAndCoverEverythingThatMoves() {
        assertThat(backtest.sensitivity().run().disabledReason().getValue()).contains("no backtest yet");
        play(9);
        playVariations();

        assertThat(problems).isEmpty();
        assertThat(sensitivity().rows()).hasSize(Sensitivity.variations(model.spec()));
        assertThat(sensitivity().strategies()).contains("TWAP");
        assertThat(sensitivity().rows()).filteredOn(Matrix.Row::own).hasSizeGreaterThanOrEqualTo(3);
        int twap = sensitivity().strategies().indexOf("TWAP");
        assertThat(sensitivity().rows())
                .allSatisfy(row -> assertThat(row.figures().get(twap)).isEqualTo("1.000"));

        FxTest.on(() -> backtest.sensitivity().figureProperty().set(SensitivityMatrix.Figure.COST));
        assertThat(sensitivity().rows().getFirst().figures().get(twap)).matches("\\d+\\.\\d\\d");
    }

    @Test
    void cancelledVariationsLeaveNothingAndAreNoFailure() {
        play(9);
        experiments.waitForCancel();
        FxTest.on(() -> backtest.sensitivity().run().fire());
        FxTest.until(() -> backtest.sensitivity().progressProperty().get().total() > 0);
        FxTest.on(() -> backtest.sensitivity().cancel().fire());
        FxTest.until(() -> !backtest.sensitivity().runningProperty().get());

        assertThat(sensitivity().rows()).isEmpty();
        assertThat(backtest.sensitivity().messageProperty().get()).isEqualTo("Cancelled.");
        assertThat(problems).isEmpty();
    }

    @Test
    void anotherBacktestTakesTheVariationsOfTheLastOneAway() {
        play(9);
        playVariations();
        assertThat(sensitivity().rows()).isNotEmpty();

        FxTest.on(() -> backtest.run().fire());
        FxTest.until(() -> sensitivity().rows().isEmpty());
        assertThat(backtest.sensitivity().run().isEnabled()).isTrue();
    }
}
