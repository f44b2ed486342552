package unwind.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DemoScriptTest {
    private static final List<DemoStep> STORY = DemoScript.of(DemoSetting.rehearsal(1, 24_000));

    @Test
    void everyStepHasAnIdOfItsOwn() {
        assertThat(STORY).extracting(DemoStep::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
    }

    @Test
    void goesThroughTheScreensInTheOrderOfTheRail() {
        assertThat(STORY).extracting(DemoStep::screen).isSorted();
    }

    @Test
    void captionsFitTheirPlaceAndAreSentences() {
        assertThat(STORY).allSatisfy(step -> {
            assertThat(step.title()).hasSizeBetween(8, 70);
            assertThat(step.caption()).hasSizeBetween(40, 260).endsWith(".");
            assertThat(step.title() + step.caption()).as("no dashes for commas").doesNotContain("\u2014");
        });
    }

    @Test
    void everyCaptionCanBeRead() {
        assertThat(STORY).allSatisfy(step -> {
            int words = (step.title() + " " + step.caption()).split(" ").length;
            assertThat(words / step.readingSeconds())
                    .as("words a second of " + step.id())
                    .isLessThan(4.2);
        });
    }
}
