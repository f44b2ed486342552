package unwind.app.form;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How the values of a box that one chooses from read. */
public final class ChoiceText<T> extends StringConverter<T> {
    private final String nothing;
    private final Function<T, String> words;

    private ChoiceText(String nothing, Function<T, String> words) {
        this.nothing = nothing;
        this.words = words;
    }

    public static <T> ChoiceText<T> of(Function<T, String> words) {
        return orElse("", words);
    }

    /** @param nothing what the box says where nothing is chosen */
    public static <T> ChoiceText<T> orElse(String nothing, Function<T, String> words) {
        return new ChoiceText<>(nothing, words);
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? nothing : words.apply(value);
    }

    /** @throws UnsupportedOperationException always: the box is not to be made editable */
    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed: " + text);
    }
}
