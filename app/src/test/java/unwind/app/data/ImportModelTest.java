package unwind.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.app.task.ManualTasks;
import unwind.market.ImportOptions;
import unwind.market.ImportPreview;

final class ImportModelTest {
    private final ManualTasks manual = new ManualTasks();

    @TempDir
    Path folder;

    private Path file;
    private ImportModel model;

    @BeforeEach
    void aFileWithNamesThatNobodyKnows() throws IOException {
        file = Files.writeString(folder.resolve("odd.csv"), """
            alpha,beta,gamma,delta,epsilon,zeta
            2024-07-01 09:30:00,99.9,300,100.1,400,99.8
            2024-07-01 09:31:00,99.8,300,100.0,400,99.7
            """);
        model = new ImportModel(List.of(file), ImportOptions.defaults(), manual.service());
        manual.settle();
    }

    private void read(String column, String field) {
        model.read(column, field);
        manual.settle();
    }

    private void mapAll() {
        read("alpha", "timestamp");
        read("beta", "bid_price_1");
        read("gamma", "bid_size_1");
        read("delta", "ask_price_1");
        read("epsilon", "ask_size_1");
    }

    private String fieldOf(String column) {
        return model.previewProperty().get().orElseThrow().columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .flatMap(ImportPreview.ColumnPreview::field)
                .orElse("");
    }

    @Test
    void whatIsMissingIsNamedUntilEveryNeededFieldHasAColumn() {
        assertThat(model.problemProperty().get()).contains("bid_price_1").contains("timestamp");
        mapAll();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(fieldOf("beta")).isEqualTo("bid_price_1");
    }

    @Test
    void aFieldGivenToAnotherColumnLeavesTheFirst() {
        mapAll();
        read("zeta", "bid_price_1");
        assertThat(fieldOf("zeta")).isEqualTo("bid_price_1");
        assertThat(fieldOf("beta")).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aColumnCanBeLeftOut() {
        mapAll();
        read("epsilon", ImportModel.NOT_USED);
        assertThat(model.problemProperty().get()).contains("ask_size_1");
    }

    @Test
    void theZoneStaysWithTheStamps() {
        mapAll();
        model.zone("Europe/London");
        manual.settle();
        assertThat(model.options().mapping()).containsEntry("alpha", "timestamp@Europe/London");
        assertThat(model.problemProperty().get()).isEmpty();
        model.zone("Nowhere/AtAll");
        manual.settle();
        assertThat(model.problemProperty().get()).contains("Nowhere/AtAll");
    }

    @Test
    void aSavedMappingServesTheNextFile() {
        mapAll();
        model.assumptions().field("tickDollars").textProperty().set("0.05");
        model.save(folder.resolve("m.json"));
        manual.settle();
        ImportModel next = new ImportModel(List.of(file), ImportOptions.defaults(), manual.service());
        manual.settle();
        next.load(folder.resolve("m.json"));
        manual.settle();
        assertThat(next.options()).isEqualTo(model.options());
        assertThat(next.problemProperty().get()).isEmpty();
        next.reset();
        manual.settle();
        assertThat(next.options().mapping()).isEmpty();
    }

    @Test
    void decisionsAreTakenBackAndMadeAgain() {
        assertThat(model.undo().isEnabled()).isFalse();
        mapAll();
        model.zone("UTC");
        manual.settle();
        model.assumptions().field("tickDollars").textProperty().set("0.05");
        manual.settle();

        model.undo().fire();
        manual.settle();
        assertThat(model.assumptions().values().number("tickDollars")).isEqualTo(0.01);
        assertThat(model.zoneProperty().get()).isEqualTo("UTC");
        model.undo().fire();
        manual.settle();
        assertThat(model.zoneProperty().get()).isEmpty();
        assertThat(model.options().mapping()).containsEntry("alpha", "timestamp");
        model.undo().fire();
        manual.settle();
        assertThat(fieldOf("epsilon")).isEmpty();
        assertThat(model.problemProperty().get()).contains("ask_size_1");

        model.redo().fire();
        model.redo().fire();
        manual.settle();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.options().mapping()).containsEntry("alpha", "timestamp@UTC");
    }

    @Test
    void goingBackToTheProposalCanBeTakenBack() {
        mapAll();
        model.reset();
        manual.settle();
        assertThat(fieldOf("beta")).isEmpty();
        model.undo().fire();
        manual.settle();
        assertThat(fieldOf("beta")).isEqualTo("bid_price_1");
    }
}
