package unwind.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.task.ManualTasks;
import unwind.app.workspace.CostChoice;
import unwind.cost.CostPresets;
import unwind.problem.ProblemException;

final class OwnPresetsTest {
    private final ManualTasks manual = new ManualTasks();
    private final CostChoice costs = new CostChoice(
            "realistic", CostPresets.byId("realistic").params().defaults().with("impactY", "0.9"));

    @TempDir
    Path folder;

    private OwnPresets start() {
        return new OwnPresets(folder.resolve("presets.properties"), manual.service());
    }

    @Test
    void aSavedPresetIsThereAtTheNextStart() {
        OwnPresets first = start();
        first.save("  small cap: stressed = bad ", costs);
        manual.settle();
        assertThat(start().presets()).containsExactly(new OwnPresets.Own("small cap: stressed = bad", costs));
        assertThat(start().matching(costs)).hasSize(1);
    }

    @Test
    void aSecondPresetOfTheNameReplacesTheFirst() {
        OwnPresets own = start();
        own.save("a", costs);
        CostChoice other = CostChoice.defaultsOf(CostPresets.byId("blockhouse"));
        own.save("a", other);
        manual.settle();
        assertThat(start().presets()).containsExactly(new OwnPresets.Own("a", other));
    }

    @Test
    void deletingIsKept() {
        OwnPresets own = start();
        own.save("a", costs);
        own.delete("a");
        manual.settle();
        assertThat(start().presets()).isEmpty();
    }

    @Test
    void aPresetOfAModelThatIsGoneLeavesTheOthers() throws IOException {
        Files.writeString(folder.resolve("presets.properties"), "old=model=gone;x=1\nnew=model=blockhouse\n");
        assertThat(start().presets())
                .singleElement()
                .satisfies(p -> assertThat(p.name()).isEqualTo("new"));
    }

    @Test
    void aPresetNeedsAName() {
        assertThatThrownBy(() -> start().save(" ", costs)).isInstanceOf(ProblemException.class);
    }
}
