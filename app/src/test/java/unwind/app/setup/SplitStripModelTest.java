package unwind.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import unwind.app.TestData;
import unwind.app.setup.SplitModel.Part;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;

/** Moving the boundaries of the split, as the strip does. */
final class SplitStripModelTest {
    private final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    private final SplitModel split = new SplitModel(model);

    private List<Integer> sizes() {
        return List.of(split.sessions(Part.TRAIN), split.sessions(Part.VALIDATE), split.sessions(Part.TEST));
    }

    @Test
    void aBoundaryMovesOnlyWhatItBounds() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 12));
        split.moveBoundary(0, 5);
        split.moveBoundary(1, 9);
        assertThat(sizes()).containsExactly(5, 4, 3);
        assertThat(split.problemProperty().get()).isEmpty();
        assertThat(split.partOf(TestData.FIRST.plusDays(5))).contains(Part.VALIDATE);
    }

    @Test
    void theNeighbourIsPushedAlong() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 9));
        split.moveBoundary(0, 8);
        assertThat(sizes()).containsExactly(7, 1, 1);
        split.moveBoundary(1, 1);
        assertThat(sizes()).containsExactly(1, 1, 7);
    }

    @Property(tries = 60)
    void everyMoveGivesASplitOfAllSessions(
            @ForAll @IntRange(min = 3, max = 20) int days,
            @ForAll @IntRange(max = 1) int boundary,
            @ForAll @IntRange(min = -3, max = 25) int to) {
        model.loaded(List.of("a.csv"), TestData.days("AAA", days));
        split.moveBoundary(boundary, to);
        assertThat(sizes()).allMatch(n -> n >= 1);
        assertThat(sizes().stream().mapToInt(Integer::intValue).sum()).isEqualTo(days);
    }

    @Test
    void twoSessionsCannotBeSplitInThree() {
        model.loaded(List.of("a.csv"), TestData.days("AAA", 2));
        split.moveBoundary(0, 1);
        assertThat(model.splitProperty().get()).isEmpty();
    }
}
