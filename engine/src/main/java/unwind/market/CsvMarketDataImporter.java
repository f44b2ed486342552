package unwind.market;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unwind.disk.Sha256;
import unwind.problem.Problem;

/**
 * Reads minute data from CSV files, plain or gzip: quotes of up to five levels, bars with top of book, or both in one
 * file; columns are matched by name, see {@link ImportOptions#mapping}. Row t of a session depends on rows up to t of the
 * file and on decisions about the file as a whole (zone, kind of quotes, which columns it has), never on later rows.
 */
public final class CsvMarketDataImporter implements MarketDataImporter {
    private static final int FINDINGS_QUOTED = 3;

    private final TradingCalendar calendar = TradingCalendar.nyse();

    @Override
    public MarketData load(List<Path> files, ImportOptions options, Progress progress) {
        if (files.isEmpty()) {
            throw Problem.data("No data file was given.", "Name at least one CSV file.");
        }
        FindingLog log = new FindingLog();
        MessageDigest digest = Sha256.digest();
        List<SessionJumps.Placed> sessions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> unmapped = new HashSet<>(options.mapping().keySet());
        List<InputFile> inputs = InputFile.of(files);
        for (InputFile input : inputs) {
            addSessions(read(input, options, digest, unmapped, log, progress), options, progress, log, seen, sessions);
        }
        requireMapped(unmapped, files);
        sessions.sort(Comparator.comparing(p -> p.session().date()));
        SessionChoice.leaveOut(sessions, options, log);
        SessionJumps.report(sessions, log);
        List<Finding> findings = log.findings(options.values().number("assumedHalfSpreadBps"));
        requireSessions(sessions, files, findings);
        return new MarketData(
                sessions.stream().map(SessionJumps.Placed::session).toList(),
                findings,
                inputs.stream()
                        .flatMap(i -> Stream.concat(Stream.of(i.path()), i.messages().stream()))
                        .map(Path::toString)
                        .toList(),
                Sha256.hex(digest));
    }

    /** Apart from {@link #load}, so that the bytes of a file are garbage before its sessions are built. */
    private static QuoteRows read(
            InputFile input,
            ImportOptions options,
            MessageDigest digest,
            Set<String> unmapped,
            FindingLog log,
            Progress progress) {
        byte[] packed = DataFile.bytes(input.path());
        digest.update(packed);
        byte[] bytes = DataFile.unpacked(input.path(), packed);
        Optional<byte[]> messages = input.messages().map(path -> {
            byte[] own = DataFile.bytes(path);
            digest.update(own);
            return DataFile.unpacked(path, own);
        });
        if (!unmapped.isEmpty()) {
            List<String> header = new CsvText(input.name(), bytes).header();
            unmapped.removeIf(name -> messages.isPresent() || ColumnMap.indexOfName(header, name) >= 0);
        }
        return new QuoteFileReader(options, log).read(input, bytes, messages, halfOf(progress));
    }

    /** Reading is the first half of the work on a file, told in lines; building sessions is the second. */
    private static Progress halfOf(Progress progress) {
        return (done, total, what) -> progress.at(done / 2, total, what);
    }

    private void addSessions(
            QuoteRows rows,
            ImportOptions options,
            Progress progress,
            FindingLog log,
            Set<String> seen,
            List<SessionJumps.Placed> sessions) {
        String doing = "Reading " + rows.file();
        List<DaySlots> days = new DayGrouping(rows, calendar, log).group();
        new RowScan(rows, log).report(days);
        Map<Integer, List<DaySlots>> byTicker =
                days.stream().collect(Collectors.groupingBy(DaySlots::ticker, TreeMap::new, Collectors.toList()));
        for (List<DaySlots> own : byTicker.values()) {
            if (!rows.layout().quotes()) {
                new BarSpread(rows, options).fill(own, log);
            }
            QuoteKind kind = new KindVote(rows).decide(own, log);
            DaySession builder = new DaySession(rows, calendar, log, kind, options);
            for (DaySlots day : own) {
                progress.at((rows.rows() + day.firstRow()) / 2, rows.rows(), doing);
                int line = rows.lines()[day.firstRow()];
                builder.build(day)
                        .map(session -> new SessionJumps.Placed(session, rows.file(), line))
                        .ifPresent(placed -> addOnce(placed, log, seen, sessions));
            }
        }
        progress.at(rows.rows(), rows.rows(), doing);
    }

    private static void addOnce(
            SessionJumps.Placed placed, FindingLog log, Set<String> seen, List<SessionJumps.Placed> sessions) {
        String name = placed.session().ticker() + " " + placed.session().date();
        if (seen.add(name)) {
            sessions.add(placed);
        } else {
            log.add(Fault.DUPLICATE_SESSION, placed.file(), placed.line(), name);
        }
    }

    private static void requireMapped(Set<String> unmapped, List<Path> files) {
        if (!unmapped.isEmpty()) {
            throw Problem.data(
                    "No column '%s' in %s to map.".formatted(String.join("', '", unmapped), names(files)),
                    "Write the column's name as the file's first row has it.");
        }
    }

    private static void requireSessions(List<SessionJumps.Placed> sessions, List<Path> files, List<Finding> findings) {
        if (sessions.isEmpty()) {
            String found = findings.stream()
                    .filter(f -> f.severity() != Severity.INFO)
                    .limit(FINDINGS_QUOTED)
                    .map(f -> f.title() + " (" + f.where() + "): " + f.what())
                    .collect(Collectors.joining(" "));
            throw Problem.data(
                    "No session in %s can be used. %s"
                            .formatted(names(files), found)
                            .strip(),
                    "A session needs quotes for nine tenths of the minutes from 09:30 to 16:00 in New York.");
        }
    }

    private static String names(List<Path> files) {
        return files.stream().map(DataFile::name).collect(Collectors.joining(", "));
    }
}
