package unwind.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import unwind.market.DateRange;
import unwind.market.Session;
import unwind.market.Split;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.run.BacktestRecord;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;

/** The command line that gives the same figures again; to be pasted into a POSIX shell where the files of the data lie. */
final class RepeatCommand {
    private static final String OUT = "repeated";
    private static final String INDENT = "    ";
    /** Characters that a printed line has room for, the mark left out. */
    private static final int LINE = 96;

    /** Settings of the order that have an option of their own. */
    private static final Set<String> OWN_OPTIONS = Set.of("shares", "horizonMinutes", "paceBandPct");

    private final List<String> words = new ArrayList<>();

    private RepeatCommand() {}

    static String of(ReportInput input) {
        RepeatCommand command = new RepeatCommand();
        ExperimentSpec spec = input.prepared().spec();
        if (input.played().isPresent()) {
            command.add("unwind", "backtest");
            command.data(spec, input.prepared());
            command.windows(input.windows());
            command.played(input.played().get());
        } else {
            boolean tested = input.prepared().split().test().isPresent();
            command.add("unwind", tested ? "run" : "train");
            command.data(spec, input.prepared());
            spec.split().ifPresent(command::split);
        }
        command.order(spec);
        command.add("--out", OUT);
        return command.lines();
    }

    /** Lines that no page breaks, an option with its value; each but the last with the mark that it goes on. */
    private String lines() {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String option : options()) {
            if (column > 0 && column + 1 + option.length() > LINE) {
                text.append(" \\\n").append(INDENT);
                column = INDENT.length();
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(option);
            column += option.length();
        }
        return text.toString();
    }

    /** The words, those of an option together. */
    private List<String> options() {
        List<String> options = new ArrayList<>();
        for (String word : words) {
            if (options.isEmpty() || word.startsWith("--")) {
                options.add(word);
            } else {
                options.add(options.remove(options.size() - 1) + " " + word);
            }
        }
        return options;
    }

    private void add(String... more) {
        for (String word : more) {
            words.add(quoted(word));
        }
    }

    private void data(ExperimentSpec spec, Prepared prepared) {
        add("--data");
        spec.files().forEach(this::add);
        spec.ticker().ifPresent(ticker -> {
            if (prepared.data().tickers().size() > 1) {
                add("--ticker", ticker);
            }
        });
        spec.importing().mapping().forEach((column, field) -> add("--map", column + "=" + field));
        changes(spec.importing().values(), Set.of());
    }

    private void split(Split split) {
        add("--train", split.train().toString());
        split.validate().ifPresent(d -> add("--validate", d.toString()));
        split.test().ifPresent(d -> add("--test", d.toString()));
    }

    /** One window by its dates, several by their lengths, as they were made. */
    private void windows(List<Prepared> windows) {
        Split first = windows.get(0).split();
        if (first.testLeftOut()) {
            add("--leave-one-out");
        } else if (windows.size() > 1) {
            add(
                    "--walk-forward",
                    dates(windows.get(0), first.train()) + ":"
                            + first.test().map(d -> dates(windows.get(0), d)).orElse(0L));
        } else {
            add("--fit", first.train().toString());
            first.test().ifPresent(d -> add("--test", d.toString()));
        }
    }

    private static long dates(Prepared window, DateRange range) {
        return window.data().sessions().stream()
                .filter(s -> s.ticker().equals(window.order().ticker()))
                .map(Session::date)
                .filter((LocalDate date) -> range.contains(date))
                .distinct()
                .count();
    }

    private void played(BacktestRecord played) {
        if (!played.strategies().equals(new DefaultExperiments().strategyIds())) {
            add("--strategies", String.join(",", played.strategies()));
        }
        played.runs().forEach(run -> add("--run", run));
    }

    private void order(ExperimentSpec spec) {
        add("--cost", spec.costPreset());
        flag(spec.order(), "shares", "--shares");
        flag(spec.order(), "horizonMinutes", "--horizon");
        flag(spec.order(), "paceBandPct", "--pace-band");
        changes(spec.order(), OWN_OPTIONS);
        add("--seed", Long.toString(spec.seed()));
        if (spec.seeds() > 1) {
            add("--seeds", Integer.toString(spec.seeds()));
        }
        changes(spec.agent(), Set.of());
        changes(spec.strategies(), Set.of());
        changes(spec.cost(), Set.of());
    }

    private void flag(ParamValues values, String key, String flag) {
        if (values.set().has(key)) {
            add(flag, values.text(key));
        }
    }

    /** Whatever is not as the program has it by itself. */
    private void changes(ParamValues values, Set<String> told) {
        for (ParamSpec spec : values.set().specs()) {
            String value = values.text(spec.key());
            if (!told.contains(spec.key()) && !value.equals(spec.check(spec.defaultValue()))) {
                add("--set", spec.key() + "=" + value);
            }
        }
    }

    /** Quoted for a POSIX shell where needed: file names may hold anything. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
