package unwind.app.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The command palette without its nodes: everything that can be done, found by a few letters. */
public final class PaletteModel {
    private static final int NO_MATCH = Integer.MAX_VALUE;
    private static final int DISABLED = 100;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private List<CommandGroup> groups = List.of();

    /** A command and the menu or screen that it belongs to. */
    public record Entry(String group, MenuCommand command) {
        String label() {
            return command.command().label();
        }
    }

    private record Ranked(int rank, Entry entry) {}

    public PaletteModel() {
        query.subscribe(this::search);
    }

    /** Opens with these commands and an empty query. */
    public void open(List<CommandGroup> commands) {
        groups = List.copyOf(commands);
        query.set("");
        search("");
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /** Closes, then does it: the command may open something itself. A disabled command leaves the palette open. */
    public void choose(Entry entry) {
        if (entry.command().command().isEnabled()) {
            close();
            entry.command().command().fire();
        }
    }

    private void search(String text) {
        List<Ranked> ranked = new ArrayList<>();
        for (CommandGroup group : groups) {
            for (MenuCommand command : group.commands()) {
                Entry entry = new Entry(group.title(), command);
                int rank = rank(text, entry);
                if (rank != NO_MATCH) {
                    ranked.add(new Ranked(command.command().isEnabled() ? rank : rank + DISABLED, entry));
                }
            }
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank));
        found.setAll(ranked.stream().map(Ranked::entry).toList());
    }

    private static int rank(String query, Entry entry) {
        int own = rank(query, entry.label());
        int withGroup = rank(query, entry.group() + " " + entry.label());
        return own != NO_MATCH ? own : withGroup == NO_MATCH ? NO_MATCH : 4 + withGroup;
    }

    /** 0 for a beginning, 1 for the beginning of a word, 2 for a part, 3 for letters in order. */
    static int rank(String query, String label) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        String text = label.toLowerCase(Locale.ROOT);
        if (text.startsWith(wanted)) {
            return 0;
        }
        if (text.contains(" " + wanted)) {
            return 1;
        }
        if (text.contains(wanted)) {
            return 2;
        }
        int at = 0;
        for (int i = 0; i < text.length() && at < wanted.length(); i++) {
            if (text.charAt(i) == wanted.charAt(at)) {
                at++;
            }
        }
        return at == wanted.length() ? 3 : NO_MATCH;
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /** Best first, and what cannot be done now last. */
    public ObservableList<Entry> found() {
        return found;
    }
}
