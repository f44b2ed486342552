package unwind.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import unwind.disk.Disk;
import unwind.market.DateRange;
import unwind.market.Split;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.problem.Problem;

/** {@code spec.json}: everything that fixes a run, readable by any JSON reader, and back. */
public final class SpecFile {
    public static final String NAME = "spec.json";

    private static final int SCHEMA_VERSION = 1;

    private SpecFile() {}

    private record SpecJson(
            int schemaVersion,
            String command,
            List<String> files,
            Map<String, String> columnMapping,
            Map<String, Object> importing,
            @Nullable String ticker,
            Map<String, Object> order,
            String costPreset,
            Map<String, Object> cost,
            Map<String, Object> agent,
            Map<String, Object> strategies,
            @Nullable SplitJson split,
            long seed,
            int seeds,
            @Nullable Resolved resolved,
            Map<String, String> versions) {}

    private record SplitJson(
            String train,
            @Nullable String validate,
            @Nullable String test,
            boolean testLeftOut) {
        static SplitJson of(Split split) {
            return new SplitJson(
                    split.train().toString(),
                    split.validate().map(DateRange::toString).orElse(null),
                    split.test().map(DateRange::toString).orElse(null),
                    split.testLeftOut());
        }
    }

    /** What "auto" and empty values became once the data was known. */
    private record Resolved(
            String ticker,
            String timing,
            SplitJson split,
            int startMinute,
            int horizonMinutes,
            List<SplitJson> windows,
            String dataHash,
            List<String> costFormulas,
            List<String> notes) {}

    /** Writes a spec before its data is loaded. */
    public static void write(Path file, ExperimentSpec spec) {
        Disk.write(file, Json.text(json(spec, null)));
    }

    /** Writes the spec of a prepared experiment, with what was resolved and the hash of the data. */
    public static void write(Path file, Prepared prepared) {
        write(file, List.of(prepared));
    }

    /** The same for rolling windows: what was resolved is that of the last one, and every window's dates. */
    static void write(Path file, List<Prepared> windows) {
        Prepared prepared = windows.get(windows.size() - 1);
        Resolved resolved = new Resolved(
                prepared.order().ticker(),
                prepared.timing().id(),
                SplitJson.of(prepared.split()),
                prepared.order().startMinute(),
                prepared.order().horizonMinutes(),
                windows.stream().map(w -> SplitJson.of(w.split())).toList(),
                prepared.data().dataHash(),
                prepared.costs().components().stream().map(c -> c.formula()).toList(),
                prepared.notes());
        Disk.write(file, Json.text(json(prepared.spec(), resolved)));
    }

    private static SpecJson json(ExperimentSpec spec, @Nullable Resolved resolved) {
        return new SpecJson(
                SCHEMA_VERSION,
                command(spec),
                spec.files(),
                spec.importing().mapping(),
                typed(spec.importing().values()),
                spec.ticker().orElse(null),
                typed(spec.order()),
                spec.costPreset(),
                typed(spec.cost()),
                typed(spec.agent()),
                typed(spec.strategies()),
                spec.split().map(SplitJson::of).orElse(null),
                spec.seed(),
                spec.seeds(),
                resolved,
                Versions.all());
    }

    /** The command that repeats the run from this file. */
    private static String command(ExperimentSpec spec) {
        List<String> words = new ArrayList<>(List.of("unwind", "run", "--data"));
        spec.files().forEach(f -> words.add(f.contains(" ") ? '"' + f + '"' : f));
        words.addAll(List.of("--config", NAME, "--out", "repeated"));
        return String.join(" ", words);
    }

    private static Map<String, Object> typed(ParamValues values) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (ParamSpec spec : values.set().specs()) {
            String text = values.text(spec.key());
            typed.put(
                    spec.key(),
                    switch (spec.kind()) {
                        case NUMBER -> Double.valueOf(text);
                        case INTEGER -> Long.valueOf(text);
                        case FLAG -> Boolean.valueOf(text);
                        case INTEGERS, CHOICE -> text;
                    });
        }
        return typed;
    }

    /**
     * Reads a spec back.
     *
     * @throws unwind.problem.ProblemException (data) when the file is no spec, (usage) for a parameter or a value that
     *     does not exist
     */
    public static ExperimentSpec read(Path file) {
        return record(LinedJson.read(file));
    }

    /**
     * Reads what somebody wrote down to run: any of the sections of a spec, each setting of which may be left out. Relative
     * names of files start from the folder of this file. A run's own spec can be named too, and is read as {@link #read} does.
     *
     * @throws unwind.problem.ProblemException with the file, the line and the key: (data) when the file is not JSON, (usage) for
     *     a setting or a value that does not exist
     */
    public static ExperimentSpec readConfig(Path file) {
        LinedJson json = LinedJson.read(file);
        if (json.root().has("schema_version")) {
            return record(json);
        }
        SpecReader reader = new SpecReader(json);
        reader.refuseUnknownKeys();
        return reader.read(Optional.ofNullable(file.getParent()));
    }

    private static ExperimentSpec record(LinedJson json) {
        if (json.root().path("schema_version").asInt() != SCHEMA_VERSION) {
            throw Problem.data(
                    "%s is no run specification of version %d.".formatted(json.file(), SCHEMA_VERSION),
                    "Name the " + NAME + " of a run made with this version.");
        }
        return new SpecReader(json).read(Optional.empty());
    }
}
