package unwind.app.chart;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a chart can be saved as. */
public enum ExportFormat {
    PNG("png", "PNG picture, twice the size on screen"),
    SVG("svg", "SVG drawing"),
    CSV("csv", "CSV table of the numbers");

    private final String extension;
    private final String words;

    ExportFormat(String extension, String words) {
        this.extension = extension;
        this.words = words;
    }

    public String extension() {
        return extension;
    }

    /** Name in a file dialog. */
    public String words() {
        return words;
    }

    static Optional<ExportFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (ExportFormat format : values()) {
            if (name.endsWith("." + format.extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
