package unwind.app.runs;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.error.ErrorPresenter;
import unwind.app.task.LatestResult;
import unwind.app.task.TaskService;
import unwind.app.workspace.SettingName;
import unwind.app.workspace.SpecText;
import unwind.report.chart.RunCurvesChart;
import unwind.run.RunOverview;

/** The settings of some runs beside each other, and how their trainings went. FX thread only. */
final class RunComparison {
    private static final int MOST_CURVES = 8;

    /** A backtest of rules alone has no such file. */
    private static final String TRAINING = "metrics.csv";

    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);
    private final ObservableList<SettingRow> settings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<RunCurvesChart.Curve>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestResult<List<RunOverview>, List<RunCurvesChart.Curve>> histories;
    private List<RunOverview> runs = List.of();

    RunComparison(TaskService tasks, ErrorPresenter errors) {
        histories = new LatestResult<>(
                tasks,
                "Read the trainings",
                RunComparison::curves,
                curves::set,
                failure -> errors.present("Read the trainings", failure));
        onlyDifferences.subscribe(only -> showSettings());
    }

    /** Compares these, in this order. */
    void show(List<RunOverview> compared) {
        runs = List.copyOf(compared);
        showSettings();
        histories.ask(runs);
    }

    private void showSettings() {
        List<Map<SettingName, String>> specs =
                runs.stream().map(run -> SpecText.of(run.spec())).toList();
        Set<SettingName> names = new LinkedHashSet<>();
        specs.forEach(spec -> names.addAll(spec.keySet()));
        List<SettingRow> found = new ArrayList<>();
        for (SettingName name : names) {
            List<String> values =
                    specs.stream().map(spec -> spec.getOrDefault(name, "")).toList();
            SettingRow row =
                    new SettingRow(name, values, values.stream().distinct().count() > 1);
            if (row.differs() || !onlyDifferences.get() || specs.size() == 1) {
                found.add(row);
            }
        }
        settings.setAll(found);
    }

    private static List<RunCurvesChart.Curve> curves(List<RunOverview> runs) {
        Map<RunOverview, String> names = new LinkedHashMap<>();
        runs.stream().limit(MOST_CURVES).forEach(run -> names.put(run, shortName(run)));
        return names.entrySet().stream()
                .filter(entry -> Files.isRegularFile(entry.getKey().folder().file(TRAINING)))
                .map(entry -> new RunCurvesChart.Curve(
                        entry.getValue(), entry.getKey().folder().history()))
                .filter(curve -> !curve.history().isEmpty())
                .toList();
    }

    /** E.g. {@code 11-26 00:20 7f3a}. */
    static String shortName(RunOverview run) {
        String id = run.folder().id();
        String made = new RunRow(run, false, false, OptionalDouble.empty()).made();
        return "%s %s".formatted(made.substring(5), id.substring(id.lastIndexOf('-') + 1));
    }

    /** Whether settings in which the runs agree are hidden. */
    BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    ObservableList<SettingRow> settings() {
        return settings;
    }

    ReadOnlyObjectProperty<List<RunCurvesChart.Curve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }
}
