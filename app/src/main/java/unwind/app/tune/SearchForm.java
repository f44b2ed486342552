package unwind.app.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.form.ParamFormModel;
import unwind.app.workspace.Step;
import unwind.app.workspace.WorkbenchModel;
import unwind.market.MarketData;
import unwind.market.Split;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.problem.ProblemException;
import unwind.run.AgentParams;
import unwind.run.ExperimentSpec;
import unwind.run.TuneSpec;
import unwind.train.search.ParamRange;
import unwind.train.search.SearchSpace;

/** What is to be searched: settings with their ranges, how many trials, how they are thinned out. FX thread only. */
final class SearchForm {
    private static final String TRIALS = "trials";
    private static final String FACTOR = "keepOneIn";
    private static final String RUNGS = "rungs";
    private static final String PARALLEL = "trialsAtOnce";
    private static final int TYPICAL_TRIALS = 20;

    private final WorkbenchModel model;
    private final ObservableList<RangeRow> rows = FXCollections.observableArrayList();
    private final ParamFormModel budget;
    private final ReadOnlyObjectWrapper<Optional<TuneSpec>> spec = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Runnable> onChange = new ArrayList<>();
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");

    SearchForm(WorkbenchModel model, int atOnce) {
        this.model = model;
        budget = new ParamFormModel(params(atOnce).defaults());
        budget.valuesProperty().subscribe(now -> refresh());
        budget.problemProperty().subscribe(now -> refresh());
        model.settings().forEach(setting -> setting.addListener(o -> refresh()));
        model.settingsProblemProperty().subscribe(now -> refresh());
        model.stateProperty(Step.SETUP).subscribe(now -> refresh());
        resetRanges();
    }

    private static ParamSet params(int atOnce) {
        String group = "Search";
        return ParamSet.of(
                "search",
                ParamSpec.integer(
                        TRIALS,
                        "Trials",
                        "",
                        1,
                        1000,
                        TYPICAL_TRIALS,
                        group,
                        "Points that are drawn at random from the ranges and trained in the first rung."),
                ParamSpec.integer(
                        RUNGS,
                        "Rungs",
                        "",
                        1,
                        6,
                        3,
                        group,
                        "All trials train for a share of the steps, the best go on for more, the last ones for all of them. 1"
                                + " trains every trial to the end."),
                ParamSpec.integer(
                        FACTOR,
                        "Keep one in",
                        "",
                        2,
                        10,
                        3,
                        group,
                        "Of so many trials the best goes on to the next rung."),
                ParamSpec.integer(
                        PARALLEL,
                        "Trials at once",
                        "",
                        1,
                        64,
                        atOnce,
                        group,
                        "Changes nothing but the time that the search takes."));
    }

    /** A setting that is listed, with the text of its range. */
    record Line(ParamSpec spec, String text, boolean wanted) {}

    /** Lists these settings instead of the present ones; a row that stays is the same, so that its field keeps the focus. */
    void showRows(List<Line> lines) {
        List<RangeRow> shown = new ArrayList<>();
        for (Line line : lines) {
            RangeRow row = rows.stream()
                    .filter(r -> r.spec().equals(line.spec()))
                    .findFirst()
                    .orElseGet(() -> row(line.spec(), line.text()));
            row.textProperty().set(line.text());
            row.wantedProperty().set(line.wanted());
            shown.add(row);
        }
        if (!rows.equals(shown)) {
            rows.setAll(shown);
        }
        refresh();
    }

    /** The settings that are usually searched, with their usual ranges. */
    void resetRanges() {
        rows.clear();
        SearchSpace.of(List.of(), AgentParams.PARAMS).ranges().forEach(range -> add(range.spec(), RangeText.of(range)));
        refresh();
    }

    private void add(ParamSpec param, String text) {
        rows.add(row(param, text));
    }

    private RangeRow row(ParamSpec param, String text) {
        RangeRow row = new RangeRow(param, text);
        row.textProperty().subscribe(now -> refresh());
        row.wantedProperty().subscribe(now -> refresh());
        return row;
    }

    /** Settings that could be searched too. */
    List<ParamSpec> others() {
        return AgentParams.PARAMS.specs().stream()
                .filter(p -> SearchSpace.mayVary(p.key()))
                .filter(p -> rows.stream().noneMatch(r -> r.spec().key().equals(p.key())))
                .toList();
    }

    /** Searches another setting, to begin with round its present value. */
    void add(ParamSpec param) {
        add(param, suggestion(param));
        refresh();
    }

    private String suggestion(ParamSpec param) {
        return switch (param.kind()) {
            case CHOICE -> String.join(" | ", param.choiceLabels());
            case FLAG -> "on | off";
            case NUMBER, INTEGER, INTEGERS ->
                RangeText.of(new ParamRange(
                        param, List.of(model.agentProperty().get().text(param.key())), 0, 0, false));
        };
    }

    void remove(RangeRow row) {
        rows.remove(row);
        refresh();
    }

    private void refresh() {
        try {
            TuneSpec now = read();
            problem.set("");
            spec.set(Optional.of(now));
        } catch (ProblemException e) {
            wrong(e.problem().message());
        } catch (Incomplete e) {
            wrong(e.reason);
        }
        onChange.forEach(Runnable::run);
    }

    /** @param action told whenever something in the form may have changed */
    void onChange(Runnable action) {
        onChange.add(action);
    }

    private void wrong(String reason) {
        problem.set(reason);
        spec.set(Optional.empty());
    }

    private TuneSpec read() throws Incomplete {
        Optional<MarketData> data = model.dataProperty().get();
        if (data.isEmpty()) {
            throw new Incomplete("There is no data yet: load some in step 1.");
        }
        for (Optional<String> wrong : List.of(
                model.settingsProblemProperty().get(), budget.problemProperty().get())) {
            if (wrong.isPresent()) {
                throw new Incomplete(wrong.get());
            }
        }
        for (RangeRow row : rows) {
            if (row.wantedProperty().get() && row.range().isEmpty()) {
                throw new Incomplete(row.errorProperty().get());
            }
        }
        List<ParamRange> ranges = rows.stream()
                .filter(row -> row.wantedProperty().get())
                .map(row -> row.range().orElseThrow())
                .toList();
        ExperimentSpec now = model.spec();
        return new TuneSpec(
                now.withSplit(
                        now.split().orElseGet(() -> Split.byThirds(data.get().dates()))),
                new SearchSpace(ranges),
                budget.values().integer(TRIALS),
                budget.values().integer(FACTOR),
                budget.values().integer(RUNGS));
    }

    /** Something is missing that is no mistake. */
    private static final class Incomplete extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Incomplete(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    ObservableList<RangeRow> rows() {
        return rows;
    }

    ParamFormModel budget() {
        return budget;
    }

    int trialsAtOnce() {
        return budget.values().integer(PARALLEL);
    }

    /** The search as it stands in the form; empty while something is wrong. */
    ReadOnlyObjectProperty<Optional<TuneSpec>> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** The first thing wrong; empty when nothing is. */
    ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
