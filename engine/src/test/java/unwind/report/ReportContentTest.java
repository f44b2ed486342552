package unwind.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.problem.ProblemException;
import unwind.run.DeploymentRecord;
import unwind.run.ServedCall;
import unwind.run.TrainedAgent;

/** What an execution desk looks for in a report, section by section. */
class ReportContentTest {
    private static ReportInput input = ReportSamples.input("AAPL", "aapl.csv", 14, true);
    private static String page = "";

    @BeforeAll
    static void write() {
        page = HtmlReport.page(input);
    }

    private static Table table(String caption) {
        return HtmlReport.parts(input, ReportChoice.ALL).tables().stream()
                .filter(t -> t.caption().startsWith(caption))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void searchShowsTrialsTheBestFirstAndWhatMattered() {
        Table trials = table("Trials, the best first");
        assertThat(trials.rows()).hasSize(8);
        assertThat(trials.rows().get(0).cells()).startsWith("8", "20,000", "1.2200");
        assertThat(table("What mattered").rows()).hasSize(2);
        assertThat(page).contains("The agent of this report does not have the settings of the first line");
    }

    @Test
    void sensitivityMarksItsOwnColumnAndSaysWhyACellIsEmpty() {
        Table shares = table("Shares (shares)");
        assertThat(shares.headers()).containsExactly("Strategy", "= 1,000", "100,000");
        assertThat(shares.rows().get(0).cells().get(2)).isEqualTo("\u2013");
        assertThat(page).contains("More than a day trades.");
    }

    @Test
    void regimesSplitTheSessionsInThirds() {
        Table spread = table("Mean difference to TWAP by half-spread");
        assertThat(spread.headers()).hasSize(4);
        assertThat(spread.rows()).noneMatch(r -> r.cells().get(0).equals("TWAP"));
    }

    @Test
    void headroomEndsWithTheCaptureOfTheBacktest() {
        Table headroom = table("Share of the headroom");
        Table.Row last = headroom.rows().get(headroom.rows().size() - 1);
        int column = headroom.headers().indexOf(input.label("sac"));
        double capture = input.result().summary("sac").orElseThrow().capture();
        assertThat(last.cells().get(column)).isEqualTo(Fmt.percent(capture));
        assertThat(headroom.rows()).hasSize(input.result().sessions().size() + 1);
    }

    @Test
    void costPartsAddUpToTheCost() {
        Table parts = table("Mean cost by part");
        for (Table.Row row : parts.rows()) {
            double sum = row.cells().subList(1, row.cells().size() - 1).stream()
                    .mapToDouble(ReportContentTest::number)
                    .sum();
            assertThat(sum)
                    .isCloseTo(
                            number(row.cells().get(row.cells().size() - 1)),
                            org.assertj.core.data.Offset.offset(0.005));
        }
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace('\u2212', '-').replace(",", ""));
    }

    @Test
    void deploymentTellsStepsAndTheCallAsItCame() {
        assertThat(table("Steps of the deployment").rows().get(0).cells())
                .containsExactly("Create endpoint", "done", "4.2", "in service");
        assertThat(page)
                .contains("a rehearsal, which runs the serving program", "endpoint unwind (rehearsal)", "status 200, ")
                .contains("&quot;horizon_minutes&quot; : 390")
                .contains("and 37 more child orders, left out here");
    }

    @Test
    void networksAreListedWithTheirWeights() {
        Table networks = table("Networks");
        int features = unwind.feature.Feature.COUNT;
        int actor = (features + 1) * 64 + 65 * 64 + 65;
        assertThat(networks.rows().get(0).cells()).contains(Fmt.whole(actor), "yes");
        assertThat(networks.rows()).hasSize(4);
    }

    @Test
    void anAgentThatIsItsStartIsCalledSo() {
        TrainedAgent agent = input.agent().orElseThrow();
        assertThat(page).doesNotContain("Step 0 is where the training began");
        TrainedAgent start =
                new TrainedAgent(agent.policy(), agent.normaliser(), agent.staticWeights(), 0, agent.history(), false);
        ReportInput other = new ReportInput(
                input.windows(),
                Optional.of(start),
                input.result(),
                input.answer(),
                input.played(),
                input.runId(),
                input.versions(),
                input.extras());
        assertThat(HtmlReport.page(other)).contains("Step 0 is where the training began");
    }

    @Test
    void whatWasNotThereIsLeftOut() {
        String bare = HtmlReport.page(input.with(ReportExtras.NONE));
        assertThat(bare)
                .doesNotContain("id=\"tuning\"")
                .doesNotContain("id=\"sensitivity\"")
                .contains("keeps no record of a deployment");
    }

    @Test
    void callsAndDeploymentsAreReadAsTheyWereWritten(@TempDir Path run) throws Exception {
        assertThat(ReportExtras.of(run)).isEqualTo(ReportExtras.NONE);
        ExtraSamples.call().write(run.resolve(ServedCall.FILE));
        ExtraSamples.deployment().write(run);
        assertThat(ReportExtras.of(run))
                .isEqualTo(new ReportExtras(
                        Optional.empty(),
                        List.of(),
                        Optional.of(ExtraSamples.deployment()),
                        Optional.of(ExtraSamples.call())));
        Files.writeString(run.resolve(ServedCall.FILE), "{\"hello\":1}");
        assertThatThrownBy(() -> ServedCall.of(run))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("holds no call");
        assertThat(DeploymentRecord.of(run.resolve("elsewhere"))).isEmpty();
    }
}
