package unwind.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import unwind.app.Workbench;
import unwind.app.architecture.CallGraph.Method;
import unwind.app.task.LatestResult;
import unwind.app.task.Work;
import unwind.app.tune.SearchRunner;
import unwind.run.Experiments;

/**
 * Nothing of the engine that waits for a disk, a network or another program, or that simulates, is called on the thread that
 * draws: every way there leads through a task, or through a guard that fails at once (see EngineOffTheFxThreadTest). Which
 * methods of the engine these are is found in its class files, so that one that is added is not forgotten.
 */
class EngineReachTest {
    /** Run by a task on another thread, or guarded. */
    private static final Set<String> ELSEWHERE =
            Set.of(Work.class.getName(), LatestResult.Answer.class.getName(), SearchRunner.class.getName());

    private static final Set<String> WAITING = Set.of(
            "java.nio.file.Files", "java.net.http.HttpClient", "java.lang.ProcessBuilder", "java.io.FileInputStream");

    /**
     * Classes whose own threads or programs go there: the guarded insides of Deploy and Report, films, demonstrations and
     * benches. The window's program itself is WorkbenchApp.
     */
    private static final Set<String> THREADS_OF_THEIR_OWN = Set.of(
            "unwind.app.deploy.EngineBackend",
            "unwind.app.report.EngineDesk",
            "unwind.app.recording.",
            "unwind.app.Demo",
            "unwind.app.WindowDemonstration",
            "unwind.app.FilmCheck",
            "unwind.app.bench.",
            "unwind.app.Launcher",
            "unwind.app.Screenshots");

    private final CallGraph graph = CallGraph.ofPlacesOf(Workbench.class, Experiments.class);

    private static boolean ofEngine(Method method) {
        return method.owner().startsWith("unwind.") && !method.owner().startsWith("unwind.app.");
    }

    private Set<Method> slow() {
        Predicate<Method> waits = m -> WAITING.contains(m.owner())
                || (m.owner().equals("unwind.sim.ExecutionSimulator")
                        && m.name().equals("run"));
        return graph.reaching(waits, EngineReachTest::ofEngine, Set.of());
    }

    @Test
    void whatTakesLongIsFound() {
        assertThat(slow())
                .extracting(Method::toString)
                .contains(
                        "unwind.run.RunStore.list",
                        "unwind.run.CostPreview.of",
                        "unwind.market.ImportPreview.of",
                        "unwind.run.UnfinishedRun.isWhole")
                .doesNotContain("unwind.run.RunFolder.id", "unwind.market.Session.halfSpreadBps");
    }

    private static boolean ofTheWindow(Method method) {
        return !ofEngine(method) && THREADS_OF_THEIR_OWN.stream().noneMatch(method.owner()::startsWith);
    }

    private Set<String> steps(Set<String> handedOver) {
        Set<Method> slow = slow();
        Set<Method> ways = graph.reaching(slow::contains, EngineReachTest::ofTheWindow, handedOver);
        Set<String> steps = new TreeSet<>();
        graph.uncalled(ways).forEach(begin -> steps.addAll(graph.steps(begin, slow, ways, handedOver)));
        return steps;
    }

    @Test
    void noWayFromTheDrawingThreadLeadsThere() {
        assertThat(steps(ELSEWHERE)).isEmpty();
    }

    @Test
    void theWindowDoesGoThereByTasks() {
        assertThat(steps(Set.of()))
                .contains(
                        "unwind.app.runs.RunLibrary.list -> unwind.run.RunStore.list",
                        "unwind.app.training.TrainingRuns.waiting -> unwind.run.RunStore.waiting");
    }
}
