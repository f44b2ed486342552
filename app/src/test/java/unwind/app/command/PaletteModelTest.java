package unwind.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

final class PaletteModelTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleStringProperty reason = new SimpleStringProperty("");
    private final PaletteModel palette = new PaletteModel();

    private MenuCommand command(String label) {
        return MenuCommand.of(new Command(label, label, () -> done.add(label), reason));
    }

    private List<String> found(String query) {
        palette.open(List.of(
                new CommandGroup("View", List.of(command("Backtest"), command("Switch light / dark"))),
                new CommandGroup("Setup", List.of(command("Learning rate"), command("Final share of the rate")))));
        palette.queryProperty().set(query);
        return palette.found().stream().map(PaletteModel.Entry::label).toList();
    }

    @Test
    void everythingIsOfferedAtFirst() {
        assertThat(found("")).hasSize(4);
    }

    @Test
    void beginningsComeBeforeWordsAndWordsBeforeLettersInOrder() {
        assertThat(found("l")).startsWith("Learning rate", "Switch light / dark");
        assertThat(found("rate")).containsExactly("Learning rate", "Final share of the rate");
        assertThat(found("bkt")).containsExactly("Backtest");
        assertThat(found("nothing like it")).isEmpty();
    }

    @Test
    void theGroupFindsItsCommandsToo() {
        assertThat(found("setup")).containsExactly("Learning rate", "Final share of the rate");
    }

    @Test
    void choosingClosesAndDoes() {
        found("back");
        palette.choose(palette.found().getFirst());
        assertThat(done).containsExactly("Backtest");
        assertThat(palette.openProperty().get()).isFalse();
    }

    @Test
    void aDisabledCommandStaysToSayWhyButComesLastAndDoesNothing() {
        reason.set("not now");
        found("back");
        palette.choose(palette.found().getFirst());
        assertThat(done).isEmpty();
        assertThat(palette.openProperty().get()).isTrue();
    }
}
