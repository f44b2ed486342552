package unwind.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.fake.FakeExperiments;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Importer;
import unwind.app.workspace.PathWords;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.market.MarketData;
import unwind.problem.Problem;
import unwind.run.AgentParams;
import unwind.run.TuneControl;
import unwind.run.TuneListener;
import unwind.run.TuneResult;
import unwind.run.TuneSpec;

/** With a runner that trains nothing: a trial's cost falls with its number. */
class TuneViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-04-01T10:00:00Z"), ZoneOffset.UTC);

    private final ManualTasks manual = new ManualTasks();
    private final FakeExperiments experiments = new FakeExperiments();
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final List<TuneControl> controls = new ArrayList<>();
    private final List<TuneSpec> run = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    @TempDir
    private Path folder;

    private TuneViewModel tune;
    private TuneCommands commands;
    private SettingsHistory history;

    @BeforeEach
    void make() {
        Importer importer = new Importer(model, experiments, manual.service(), manual.errors());
        history = new SettingsHistory(
                model, importer, manual.service().pulse(), manual.service().nanoClock());
        tune = new TuneViewModel(
                model,
                new Searches(folder.resolve("searches"), PathWords.ofUser(), CLOCK, manual.service()),
                this::search,
                manual.service(),
                history,
                2);
        commands = new TuneCommands(tune);
        manual.settle();
    }

    private TuneResult search(
            Path place, TuneSpec spec, MarketData data, int parallel, TuneListener listener, TuneControl control) {
        controls.add(control);
        run.add(spec);
        return FakeSearch.run(spec, listener, control, meanwhile);
    }

    private void load() {
        model.loaded(List.of("synthetic.csv"), FakeExperiments.data(12));
        manual.settle();
    }

    @Test
    void withoutDataItSaysWhyItCannotStart() {
        assertThat(commands.start().disabledReason().getValue()).contains("load some in step 1");
        assertThat(commands.stop().disabledReason().getValue()).isEqualTo("Nothing is searched.");
        load();
        assertThat(commands.start().isEnabled()).isTrue();
    }

    @Test
    void theFormSaysWhatTheSearchWillDo() {
        load();
        TuneSpec spec = tune.form().specProperty().get().orElseThrow();
        assertThat(SearchFormView.plan(spec)).startsWith("20 trials to step ").contains(", 6 to ", ", 2 to ");
        assertThat(SearchFormView.plan(spec)).endsWith("%,d steps in all.".formatted(spec.allSteps()));
        assertThat(spec.base().split().orElseThrow().test())
                .as("test sessions stay out")
                .isEmpty();
    }

    @Test
    void aWrongRangeStopsTheStartWithItsReason() {
        load();
        RangeRow rate = tune.form().rows().getFirst();
        rate.textProperty().set("1 to");
        assertThat(commands.start().isEnabled()).isFalse();
        assertThat(commands.start().disabledReason().getValue())
                .isEqualTo(rate.errorProperty().get())
                .isNotEmpty();
        rate.wantedProperty().set(false);
        assertThat(commands.start().isEnabled()).isTrue();
        assertThat(tune.form().specProperty().get().orElseThrow().space().ranges())
                .noneMatch(r -> r.spec().equals(rate.spec()));
    }

    @Test
    void nothingToSearchIsNoSearch() {
        load();
        tune.form().rows().forEach(row -> row.wantedProperty().set(false));
        assertThat(commands.start().disabledReason().getValue()).contains("nothing to search");
    }

    @Test
    void anotherSettingIsSearchedRoundItsPresentValue() {
        load();
        int before = tune.form().rows().size();
        var tau = tune.form().others().stream()
                .filter(p -> p.key().equals("tau"))
                .findFirst()
                .orElseThrow();
        tune.form().add(tau);
        assertThat(tune.form().rows()).hasSize(before + 1);
        assertThat(tune.form().rows().getLast().range()).isPresent();
        assertThat(tune.form().others())
                .doesNotContain(tau)
                .noneMatch(p -> p.key().equals("steps"));
        tune.form().resetRanges();
        assertThat(tune.form().rows()).hasSize(before);
    }

    @Test
    void aSearchEndsWithItsTableItsBestAndWhatMattered() {
        load();
        commands.start().fire();
        assertThat(tune.messageProperty().get()).startsWith("Queued");
        assertThat(commands.start().disabledReason().getValue()).isEqualTo("A search is running.");
        manual.settle();

        assertThat(tune.phaseProperty().get()).isEqualTo(SearchPhase.IDLE);
        assertThat(tune.messageProperty().get()).startsWith("Done: 20 trials. The best is trial 20.");
        assertThat(tune.stateProperty().get().rows())
                .hasSize(20)
                .allSatisfy(r -> assertThat(r.state()).isEqualTo("rung 1"));
        assertThat(tune.selectedProperty().get().orElseThrow().number()).isEqualTo(20);
        assertThat(tune.importanceProperty().get())
                .hasSameSizeAs(run.getFirst().space().ranges());
        assertThat(tune.picture().orElseThrow().trials()).hasSize(20);
        assertThat(manual.shownTitles()).isEmpty();
    }

    @Test
    void useTakesTheTrialsHyperparametersAndUndoTakesThemBack() {
        load();
        commands.start().fire();
        manual.settle();
        var before = model.agentProperty().get();
        tune.select(7);
        TrialRow row = tune.selectedProperty().get().orElseThrow();

        commands.use().fire();
        manual.settle();

        assertThat(model.agentProperty().get().text("learningRate"))
                .isEqualTo(row.trial().values().get("learningRate"));
        assertThat(model.agentProperty().get().flag("autoTargetEntropy"))
                .as("a target that was searched is used")
                .isFalse();
        assertThat(model.agentProperty().get().text("steps")).isEqualTo(before.text("steps"));
        history.undo();
        assertThat(model.agentProperty().get()).isEqualTo(before);
    }

    @Test
    void aStoppedSearchKeepsWhatItMeasuredAndSaysThatItCanGoOn() {
        load();
        meanwhile = () -> {
            manual.ui();
            if (tune.stateProperty().get().rows().stream()
                            .filter(r -> r.state().equals("rung 1"))
                            .count()
                    == 3) {
                commands.stop().fire();
                assertThat(tune.phaseProperty().get()).isEqualTo(SearchPhase.STOPPING);
            }
        };
        commands.start().fire();
        manual.settle();

        assertThat(controls.getFirst().isStopped()).isTrue();
        assertThat(tune.messageProperty().get()).startsWith("Stopped with 3 of 20 trials measured; it can go on");
        assertThat(tune.isBusy()).isFalse();
    }

    @Test
    void aSearchThatWaitsIsStoppedBeforeItBegins() {
        load();
        commands.start().fire();
        commands.stop().fire();
        manual.settle();
        assertThat(run).isEmpty();
        assertThat(tune.messageProperty().get()).contains("before its first trial");
    }

    @Test
    void theLastSearchIsFoundAndOneOverOtherFilesIsRefusedWithItsRemedy() throws Exception {
        assertThat(commands.goOn().disabledReason().getValue()).isEqualTo("There is no search yet.");
        load();
        TuneSpec spec = tune.form().specProperty().get().orElseThrow();
        Path place = folder.resolve("searches/2025-03-01T10-00-00Z");
        new unwind.run.Tuner(
                        place,
                        spec,
                        (trial, s, until, listener, control) -> {
                            throw Problem.failed("It diverged.", "Lower the rate.");
                        },
                        TuneListener.NONE,
                        new TuneControl())
                .run(1);
        assertThat(Files.isDirectory(place)).isTrue();
        tune.searches().refresh();
        manual.settle();
        assertThat(commands.goOn().isEnabled()).isTrue();

        model.loaded(List.of("other.csv"), FakeExperiments.data(12));
        manual.settle();
        commands.goOn().fire();
        manual.settle();
        assertThat(tune.messageProperty().get()).contains("synthetic.csv", "step 1");
        assertThat(tune.failedProperty().get()).isTrue();

        model.loaded(List.of("synthetic.csv"), FakeExperiments.data(12));
        manual.settle();
        commands.goOn().fire();
        manual.settle();
        assertThat(run).hasSize(1);
        assertThat(run.getFirst().trials()).isEqualTo(20);
        assertThat(tune.failedProperty().get()).isFalse();
    }

    @Test
    void pausingAndResumingReachesTheSearch() {
        load();
        List<SearchPhase> phases = new ArrayList<>();
        meanwhile = () -> {
            manual.ui();
            if (phases.isEmpty()) {
                commands.pause().fire();
                phases.add(tune.phaseProperty().get());
                assertThat(commands.pause().disabledReason().getValue()).contains("paused already");
                commands.resume().fire();
                phases.add(tune.phaseProperty().get());
            }
        };
        commands.start().fire();
        manual.settle();
        assertThat(phases).containsExactly(SearchPhase.PAUSED, SearchPhase.SEARCHING);
    }
}
