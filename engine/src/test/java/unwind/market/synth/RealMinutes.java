package unwind.market.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.market.Column;
import unwind.market.Session;
import unwind.market.TradingCalendar;

/** The real minutes that the committed aggregates come from; present beside a developer's checkout, never in it. */
final class RealMinutes {
    private static final Path FILE = Path.of("data", "ibm_minutes_2013-10.csv");

    private RealMinutes() {}

    /** The file in the folder that system property {@code unwind.shared} names, or in a sibling {@code shared} above. */
    static Optional<Path> file() {
        String given = System.getProperty("unwind.shared");
        if (given != null) {
            return Optional.of(Path.of(given).resolve(FILE)).filter(Files::isRegularFile);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve(FILE);
            if (Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static List<Session> read(Path file) throws IOException {
        Map<LocalDate, List<String[]>> days = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("timestamp")) {
                days.computeIfAbsent(LocalDate.parse(line.substring(0, 10)), d -> new ArrayList<>())
                        .add(line.split(",", -1));
            }
        }
        return days.entrySet().stream()
                .map(e -> session(e.getKey(), e.getValue()))
                .toList();
    }

    /** Columns: time, bid O H L C size, ask O H L C size, open, high, low, close, volume; bars without a trade are empty. */
    private static Session session(LocalDate date, List<String[]> rows) {
        TradingCalendar calendar = TradingCalendar.nyse();
        Session.Builder builder =
                new Session.Builder("IBM", date, calendar.zone(), calendar.regularOpen(date), 0, rows.size());
        Column[] columns = {Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.VOLUME};
        for (int t = 0; t < rows.size(); t++) {
            String[] cells = rows.get(t);
            builder.bid(t, 0, Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
            builder.ask(t, 0, Double.parseDouble(cells[9]), Double.parseDouble(cells[10]));
            for (int c = 0; c < columns.length; c++) {
                String cell = cells[11 + c];
                double missing = columns[c] == Column.VOLUME ? 0 : Double.NaN;
                builder.value(t, columns[c], cell.isEmpty() ? missing : Double.parseDouble(cell));
            }
        }
        return builder.build();
    }
}
