package unwind.app.data;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import unwind.app.workspace.WindowState;

/** What was opened lately, newest first; kept with the workspace. */
public final class RecentFiles {
    private static final String PREFIX = "recent.";
    private static final int KEPT = 8;

    private final WindowState window;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private boolean writing;

    /** Files that were opened together. */
    public record Entry(List<Path> files) {
        public Entry {
            files = List.copyOf(files);
        }

        /** Name of the first file, and how many more there are. */
        public String label() {
            String first = String.valueOf(files.getFirst().getFileName());
            return files.size() == 1 ? first : "%s and %d more".formatted(first, files.size() - 1);
        }

        /** The folder of the first file. */
        public String folder() {
            Path parent = files.getFirst().toAbsolutePath().getParent();
            return parent == null ? "" : parent.toString();
        }

        String text() {
            return String.join(
                    File.pathSeparator, files.stream().map(Path::toString).toList());
        }

        static Entry parse(String text) {
            return new Entry(
                    Arrays.stream(text.split(File.pathSeparator)).map(Path::of).toList());
        }
    }

    public RecentFiles(WindowState window) {
        this.window = window;
        window.values().addListener((MapChangeListener<String, String>) change -> {
            if (!writing && change.getKey().startsWith(PREFIX)) {
                read();
            }
        });
        read();
    }

    private void read() {
        List<Entry> found = new ArrayList<>();
        for (int i = 0; i < KEPT; i++) {
            window.get(PREFIX + i)
                    .filter(text -> !text.isBlank())
                    .map(Entry::parse)
                    .ifPresent(found::add);
        }
        entries.setAll(found);
    }

    /** Puts these files first. */
    public void add(List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        Entry entry = new Entry(files.stream().map(Path::of).toList());
        List<Entry> all = new ArrayList<>(entries);
        all.remove(entry);
        all.addFirst(entry);
        entries.setAll(all.subList(0, Math.min(KEPT, all.size())));
        writing = true;
        for (int i = 0; i < entries.size(); i++) {
            window.put(PREFIX + i, entries.get(i).text());
        }
        writing = false;
    }

    public ObservableList<Entry> entries() {
        return entries;
    }
}
