package unwind.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.chart.SavePrompt;
import unwind.app.shell.WorkbenchContext;
import unwind.report.chart.RewardChart;
import unwind.train.TrainingEvent;

/** Zooms a training curve of 100,000 points, raw and smoothed, in and out as fast as it can be drawn. */
final class ZoomRace {
    static final int POINTS = 100_000;
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 600;
    private static final double SECONDS = 6;
    private static final double WARM_SECONDS = 2;
    private static final double IN = 0.94;
    private static final int FRAMES_EACH_WAY = 60;

    private ZoomRace() {}

    /**
     * @param framesPerSecond pictures that were drawn and shown, each with another zoom
     * @param firstMillis until the chart of so many points was made and drawn the first time
     */
    record Result(double framesPerSecond, double firstMillis) {}

    static Result run(WorkbenchContext context) throws InterruptedException {
        CompletableFuture<Result> result = new CompletableFuture<>();
        List<TrainingEvent> events = events();
        Platform.runLater(() -> start(context, events, result));
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the chart could not be zoomed", e);
        }
    }

    private static void start(WorkbenchContext context, List<TrainingEvent> events, CompletableFuture<Result> result) {
        ChartPane pane = new ChartPanes(context.theme(), context.tasks(), SavePrompt.dialog()).pane("zoom-race");
        Stage stage = new Stage();
        stage.setScene(new Scene(pane, WIDTH, HEIGHT));
        stage.show();
        long begun = System.nanoTime();
        pane.show(ChartRecipe.of(new RewardChart(), "zoom-race", events));
        pane.layout();
        double firstMillis = (System.nanoTime() - begun) / 1e6;
        new AnimationTimer() {
            private long start = -1;
            private int frames;
            private int counted;
            private long countedFrom;

            @Override
            public void handle(long now) {
                if (start < 0) {
                    start = now;
                }
                double seconds = (now - start) / 1e9;
                if (seconds > WARM_SECONDS && counted++ == 0) {
                    countedFrom = now;
                }
                if (seconds > SECONDS + WARM_SECONDS) {
                    stop();
                    stage.hide();
                    result.complete(new Result((counted - 1) / ((now - countedFrom) / 1e9), firstMillis));
                    return;
                }
                pane.zoom(frames++ / FRAMES_EACH_WAY % 2 == 0 ? IN : 1 / IN);
            }
        }.start();
    }

    private static List<TrainingEvent> events() {
        SplittableRandom random = new SplittableRandom(1);
        List<TrainingEvent> events = new ArrayList<>(POINTS);
        double reward = -2;
        for (int i = 0; i < POINTS; i++) {
            reward += 0.001 * (1 - reward) + 0.02 * random.nextGaussian();
            events.add(new TrainingEvent.Learned(i, 0.1, 0.1, 0.1, 0.1, reward + random.nextGaussian(), 1000));
        }
        return events;
    }
}
