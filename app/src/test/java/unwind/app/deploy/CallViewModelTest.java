package unwind.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.task.ManualTasks;
import unwind.deploy.EndpointInfo;
import unwind.deploy.RunNotes;
import unwind.deploy.call.CallForm;
import unwind.deploy.call.CallJson;
import unwind.deploy.call.Snippets;
import unwind.run.DeploymentRecord;
import unwind.run.ServedCall;

class CallViewModelTest {
    @TempDir
    private Path folder;

    private final ManualTasks tasks = new ManualTasks();
    private DeployFixture fixture;
    private CallViewModel call;

    @BeforeEach
    void make() {
        fixture = new DeployFixture(tasks.service(), folder);
        call = fixture.models.call();
        tasks.settle();
        assertThat(call.sendCommand().isEnabled()).as("nothing to call yet").isFalse();
        fixture.local.endpoints.add(FakeTarget.info("unwind"));
        fixture.models.endpoints().refresh();
        tasks.settle();
    }

    @Test
    void theFormIsFilledWithTheRunsOrder() {
        assertThat(call.tickerProperty().get()).isEqualTo("SYN");
        assertThat(CallJson.read(call.jsonProperty().get()).shares())
                .isEqualTo(fixture.model.spec().order().integer("shares"));
    }

    @Test
    void formAndJsonFollowEachOtherAndKeepOtherFields() {
        call.jsonProperty().set("{\"ticker\":\"AAPL\",\"shares\":5,\"horizon_minutes\":60,\"allow_transfer\":true}");
        assertThat(call.sharesProperty().get()).isEqualTo("5");
        call.sharesProperty().set("70");
        assertThat(CallJson.read(call.jsonProperty().get())).isEqualTo(new CallForm("AAPL", 70, 60));
        assertThat(call.jsonProperty().get()).contains("allow_transfer");
    }

    @Test
    void halfTypedTextLeavesTheOtherSideAloneAndSaysWhy() {
        String before = call.jsonProperty().get();
        call.sharesProperty().set("12x");
        assertThat(call.jsonProperty().get()).isEqualTo(before);
        assertThat(call.formProblemProperty().get()).contains("whole numbers");
        call.jsonProperty().set("{\"ticker\":");
        assertThat(call.sharesProperty().get()).isEqualTo("12x");
        assertThat(call.formProblemProperty().get()).contains("no JSON");
    }

    @Test
    void anAnswerIsShownAsWhatItIsARehearsal() {
        fixture.local.answer = ANSWER;
        call.sendCommand().fire();
        tasks.settle();

        CallRecord record = call.shownProperty().get().orElseThrow();
        assertThat(record.headline()).startsWith("Rehearsal").contains("200");
        assertThat(record.schedule().orElseThrow().rows()).hasSize(2);
        assertThat(record.sentence()).contains("10 shares in 2 child orders").contains("0.25 bps less than TWAP");
        assertThat(fixture.local.requests).containsExactly(call.jsonProperty().get());
    }

    @Test
    void aRefusalShowsCodeMessageAndField() {
        fixture.local.status = 422;
        fixture.local.answer =
                "{\"error\":{\"code\":\"unknown_ticker\",\"message\":\"Not OTHER.\",\"field\":\"ticker\"}}";
        call.sendCommand().fire();
        tasks.settle();

        assertThat(call.shownProperty().get().orElseThrow().sentence())
                .isEqualTo("unknown_ticker: Not OTHER. (field ticker)");
    }

    private Path run() {
        return fixture.models.runs().getFirst().folder().path();
    }

    @Test
    void theRunKeepsTheLastAnswerOfItsEndpointForItsReport() {
        fixture.local.endpoints.clear();
        fixture.models.deploy().deploy().fire();
        tasks.settle();
        fixture.local.answer = ANSWER.replace("\"warnings\":[]", "\"warnings\":[\"by 123456789012\"]");
        call.sendCommand().fire();
        tasks.settle();

        ServedCall kept = ServedCall.of(run()).orElseThrow();
        assertThat(kept.request()).isEqualTo(call.jsonProperty().get());
        assertThat(kept.answer()).contains("\"session_date\":\"2026-01-05\"").doesNotContain("123456789012");
        assertThat(kept.where()).isEqualTo("endpoint unwind (local)");
        assertThat(kept.at()).isEqualTo("2026-01-05T11:00:00Z");
        assertThat(call.messageProperty().get()).contains(run().getFileName().toString(), "shows this call");

        fixture.local.status = 422;
        call.sendCommand().fire();
        tasks.settle();
        assertThat(ServedCall.of(run())).as("a refusal takes no answer's place").contains(kept);
    }

    @Test
    void aCallOfAnEndpointFromElsewhereIsKeptNowhere() {
        call.sendCommand().fire();
        tasks.settle();
        assertThat(ServedCall.of(run())).as("never deployed from here").isEmpty();

        fixture.local.endpoints.clear();
        fixture.models.deploy().deploy().fire();
        tasks.settle();
        EndpointInfo made = fixture.local.endpoints.getFirst();
        assertThat(RunNotes.runOf(List.of(run()), made, true)).contains(run());
        assertThat(RunNotes.runOf(List.of(run()), made, false))
                .as("another place")
                .isEmpty();
        EndpointInfo later = new EndpointInfo(
                made.name(),
                made.status(),
                "",
                made.hosting(),
                made.createdAt().plusSeconds(60),
                made.expiresAt(),
                made.modelVersion(),
                made.usdPerHour());
        assertThat(RunNotes.runOf(List.of(run()), later, true))
                .as("made anew since")
                .isEmpty();
        assertThat(call.messageProperty().get()).isEmpty();
    }

    @Test
    void aCallThatCannotBeKeptSaysSo() throws Exception {
        fixture.local.endpoints.clear();
        fixture.models.deploy().deploy().fire();
        tasks.settle();
        Files.writeString(run().resolve(DeploymentRecord.FILE), "{");
        call.sendCommand().fire();
        tasks.settle();
        assertThat(call.messageProperty().get()).startsWith("The call was not kept for the report: ");
        assertThat(call.history()).hasSize(1);
    }

    @Test
    void anAbortedCallLeavesNothingBehindAndTheNextOneIsPossible() {
        call.sendCommand().fire();
        assertThat(call.sendCommand().isEnabled()).isFalse();
        call.cancelCommand().fire();

        assertThat(call.messageProperty().get()).startsWith("Aborted: unwind may have answered");
        assertThat(call.cancelCommand().isEnabled()).isFalse();
        assertThat(call.sendCommand().isEnabled()).isTrue();
        tasks.settle();
        assertThat(call.history()).isEmpty();
        assertThat(call.messageProperty().get()).startsWith("Aborted");
    }

    @Test
    void percentilesAreNearestRanksOfThisSessionsCalls() {
        for (int i = 0; i < 20; i++) {
            call.sendCommand().fire();
            tasks.settle();
        }
        // The fake takes 1, 2, ... 20 ms.
        assertThat(call.latencyProperty().get()).isEqualTo("Latency of 20 calls: p50 10.0, p95 19.0, p99 20.0 ms");
        assertThat(call.history()).hasSize(20);
    }

    @Test
    void aCopiedCallOfARehearsalSaysSoAndPointsThere() {
        List<String> copied = new ArrayList<>();
        for (Snippets.Kind kind : Snippets.Kind.values()) {
            call.snippet(kind, copied::add);
            tasks.settle();
        }
        assertThat(copied)
                .hasSize(4)
                .allSatisfy(text -> assertThat(text).contains("Rehearsal").contains("127.0.0.1:4444"));
    }

    static final String ANSWER = """
        {"mode":"static","timing":"snapshot","session_date":"2026-01-05","total_shares":10,"executed_shares":0,
         "schedule":[{"timestamp":"2026-01-05T14:31:00Z","shares":4,"cumulative_shares":4,"expected_cost_bps":1.5},
                     {"timestamp":"2026-01-05T14:32:00Z","shares":6,"cumulative_shares":10,"expected_cost_bps":1.5}],
         "expected_cost_bps":{"total":1.95},"savings_vs_bps":{"TWAP":0.25,"VWAP":-0.5},
         "cost_basis":{"kind":"measured"},"warnings":[]}\
        """;
}
