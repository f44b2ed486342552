package unwind.app.training;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unwind.app.chart.ChartLink;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.report.chart.Chart;
import unwind.report.chart.LossChart;
import unwind.report.chart.PolicyMapChart;
import unwind.report.chart.RewardChart;
import unwind.report.chart.TemperatureChart;
import unwind.report.chart.TrainingCurvesChart;
import unwind.report.chart.TrainingScale;
import unwind.run.PolicyMap;
import unwind.train.TrainingEvent;

/** The curves of a training, what they are drawn over, and what its policy does. */
final class CurvesView extends VBox {
    private static final double MOST_SMOOTHING = 0.25;

    private final TrainViewModel model;
    private final ChartPane validation;
    private final ChartPane reward;
    private final ChartPane losses;
    private final ChartPane exploration;
    private final ChartPane policy;
    private final ComboBox<String> seeds = new ComboBox<>();
    private final Label seedLabel = new Label("Seed");
    private boolean filling;

    CurvesView(TrainViewModel model, ChartPanes charts) {
        this.model = model;
        validation = charts.pane("train-validation-chart");
        reward = charts.pane("train-reward-chart");
        losses = charts.pane("train-loss-chart");
        exploration = charts.pane("train-exploration-chart");
        policy = charts.pane("train-policy-chart");
        ChartLink.tie(validation, reward, losses, exploration);
        getStyleClass().add("train-curves");
        GridPane grid = grid();
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(bar(), grid);
        model.pictureProperty().subscribe(this::draw);
        model.policyProperty().subscribe(this::drawPolicy);
        model.policyTextProperty()
                .subscribe(text -> drawPolicy(model.policyProperty().get()));
    }

    private HBox bar() {
        Label over = new Label("Over");
        HBox axis = axis();
        over.setLabelFor(axis);
        Slider smoothing =
                new Slider(0, MOST_SMOOTHING, model.smoothingProperty().get());
        smoothing.setId("train-smoothing");
        smoothing.setPrefWidth(120);
        smoothing.setBlockIncrement(0.01);
        smoothing.setAccessibleText("Smoothing, share of the points");
        smoothing.setTooltip(
                new Tooltip("The strong line is the mean of so many points up to each; the faint one is every point."));
        model.smoothingProperty().bindBidirectional(smoothing.valueProperty());
        Label name = new Label("Smoothing");
        name.setLabelFor(smoothing);
        Label percent = new Label();
        percent.setId("train-smoothing-value");
        percent.setMinWidth(38);
        percent.getStyleClass().add("muted");
        percent.textProperty()
                .bind(model.smoothingProperty()
                        .map(s -> s.doubleValue() < 0.005 ? "off" : "%.0f %%".formatted(100 * s.doubleValue())));
        seeds.setId("train-seed");
        seeds.setAccessibleText("Seed whose curves are shown");
        seeds.setOnAction(event -> {
            if (!filling && seeds.getSelectionModel().getSelectedIndex() >= 0) {
                model.showSeed(seeds.getSelectionModel().getSelectedIndex());
            }
        });
        seedLabel.setLabelFor(seeds);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(over, axis, name, smoothing, percent, space, seedLabel, seeds);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("curve-bar");
        return bar;
    }

    private HBox axis() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("segments");
        TrainingScale.Kind[] kinds = TrainingScale.Kind.values();
        for (int i = 0; i < kinds.length; i++) {
            TrainingScale.Kind kind = kinds[i];
            ToggleButton button = new ToggleButton(kind.label());
            button.setId("train-axis-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == kinds.length - 1 ? "right-pill" : "center-pill");
            button.setToggleGroup(group);
            button.setSelected(model.axisProperty().get() == kind);
            button.setOnAction(event -> {
                // One of them is always on.
                button.setSelected(true);
                model.axisProperty().set(kind);
            });
            box.getChildren().add(kind == TrainingScale.Kind.TIME ? withReason(button) : button);
        }
        return box;
    }

    /** A disabled button shows no tooltip: the reason hangs on a pane round it. */
    private StackPane withReason(ToggleButton button) {
        StackPane pane = new StackPane(button);
        Tooltip tooltip = new Tooltip("Since the training began, pauses left out");
        Tooltip.install(pane, tooltip);
        model.timeReasonProperty().subscribe(reason -> {
            button.setDisable(!reason.isEmpty());
            tooltip.setText(reason.isEmpty() ? "Since the training began, pauses left out" : reason);
        });
        return pane;
    }

    /** What decides is above and wide; what explains is below. */
    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("chart-grid");
        grid.setMinHeight(0);
        grid.setPrefHeight(400);
        ColumnConstraints whole = new ColumnConstraints();
        whole.setPercentWidth(100);
        grid.getColumnConstraints().add(whole);
        grid.addColumn(
                0,
                line(new ChartPane[] {validation, reward}, 56, 44),
                line(new ChartPane[] {losses, exploration, policy}, 28, 28, 44));
        for (double percent : new double[] {44, 56}) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(percent);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }

    private static GridPane line(ChartPane[] panes, double... percents) {
        GridPane line = new GridPane();
        line.getStyleClass().add("chart-grid");
        line.setMinHeight(0);
        line.addRow(0, panes);
        for (double percent : percents) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            line.getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        line.getRowConstraints().add(row);
        return line;
    }

    private void draw(CurvePicture picture) {
        fillSeeds(picture);
        String axis = picture.scale().kind().name().toLowerCase(java.util.Locale.ROOT);
        boolean validated = Stream.concat(
                        picture.events().stream(), picture.others().stream().flatMap(o -> o.events().stream()))
                .anyMatch(TrainingEvent.Validated.class::isInstance);
        if (validated) {
            validation.show(ChartRecipe.of(
                    new TrainingCurvesChart(picture.scale(), picture.others()),
                    "training-validation-" + axis,
                    picture.events()));
        } else {
            validation.clear("The cost of the policy on the validation sessions appears here, against TWAP and VWAP.");
        }
        learned(reward, new RewardChart(picture.look()), axis, picture);
        learned(losses, new LossChart(picture.look()), axis, picture);
        learned(exploration, new TemperatureChart(picture.look()), axis, picture);
    }

    private static void learned(
            ChartPane pane, Chart<java.util.List<TrainingEvent>> chart, String axis, CurvePicture picture) {
        if (picture.events().stream().anyMatch(TrainingEvent.Learned.class::isInstance)) {
            pane.show(ChartRecipe.of(chart, chart.id() + "-" + axis, picture.events()));
        } else {
            pane.clear(chart.title() + ": from the first update on.");
        }
    }

    private void drawPolicy(Optional<PolicyMap> map) {
        map.ifPresentOrElse(
                m -> policy.show(ChartRecipe.of(new PolicyMapChart(), "policy-pace", m)),
                () -> policy.clear(model.policyTextProperty().get()));
    }

    /** Only a training of several seeds has something to choose. */
    private void fillSeeds(CurvePicture picture) {
        boolean several = picture.seeds().size() > 1;
        seeds.setVisible(several);
        seedLabel.setVisible(several);
        filling = true;
        Optional<Long> kept = model.keptSeed();
        seeds.getItems()
                .setAll(picture.seeds().stream()
                        .map(s -> s.seed() + (kept.equals(Optional.of(s.seed())) ? " (its policy is kept)" : ""))
                        .toList());
        seeds.getSelectionModel().select(picture.shown());
        filling = false;
    }
}
