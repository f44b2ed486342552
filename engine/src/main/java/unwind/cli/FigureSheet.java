package unwind.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** The figures of one {@code unwind bench}, each said as soon as it is known, together JSON. */
final class FigureSheet implements FigureSink {
    private final ConsoleProgress progress;
    private final List<Figure> figures = new ArrayList<>();

    FigureSheet(ConsoleProgress progress) {
        this.progress = progress;
    }

    private record Figure(String name, double value, String unit, String reference) {}

    private record Shape(String cpu, int cores, String java, List<Figure> figures) {}

    @Override
    public void add(String name, double value, String unit, String reference) {
        figures.add(new Figure(name, value, unit, reference));
        progress.say("%s: %,.1f %s".formatted(name, value, unit));
    }

    /** All figures so far, with the machine that they are of. */
    String json() {
        Shape shape = new Shape(
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                figures);
        try {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers always become JSON", e);
        }
    }
}
