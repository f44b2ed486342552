package unwind.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import unwind.app.fake.FxTest;
import unwind.app.task.FxGuard;
import unwind.app.tune.SearchRunner;
import unwind.deploy.DeploymentTarget;
import unwind.report.RunRecorder;
import unwind.run.Experiments;
import unwind.run.GuardedExperiments;

/**
 * Every way of the window into the engine (loading, preparing, training, backtest, search, report, deployment) fails at once
 * on the thread that draws. Runs over the methods themselves, so that one that is added is not forgotten.
 */
@ExtendWith(ApplicationExtension.class)
class EngineOffTheFxThreadTest {
    private static final AtomicBoolean REACHED = new AtomicBoolean();

    /** What is at hand, and what only gives back. */
    private static final Set<String> ANY_THREAD = Set.of("strategyIds", "id", "label", "rehearsal", "close", "guarded");

    /** A method and the guarded object that has it. */
    record Entry(Method method, Object guarded) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    static Stream<Entry> entries() {
        FxGuard guard = new FxGuard();
        SearchRunner search = (folder, spec, data, parallel, listener, control) -> {
            throw new AssertionError("it was let through");
        };
        return Stream.of(
                        entries(Experiments.class, new GuardedExperiments(inner(Experiments.class), guard)),
                        entries(Backend.class, new GuardedBackend(inner(Backend.class), guard)),
                        entries(DeploymentTarget.class, new GuardedTarget(inner(DeploymentTarget.class), guard)),
                        entries(SearchRunner.class, search.guarded(guard)))
                .flatMap(list -> list);
    }

    private static Stream<Entry> entries(Class<?> type, Object guarded) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> !m.isSynthetic() && !Modifier.isStatic(m.getModifiers()))
                .filter(m -> type == Backend.class || !ANY_THREAD.contains(m.getName()))
                .map(m -> new Entry(m, guarded));
    }

    private static <T> T inner(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            REACHED.set(true);
            return null;
        }));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void isRefusedBeforeItBegins(Entry entry) {
        REACHED.set(false);

        Throwable refused = FxTest.get(() -> thrown(entry.method(), entry.guarded()));

        assertThat(refused).isInstanceOf(IllegalStateException.class).hasMessageContaining("would freeze the window");
        assertThat(REACHED).as("the engine behind the guard").isFalse();
    }

    private static Throwable thrown(Method method, Object target) throws IllegalAccessException {
        @Nullable
        Object[] nothing = Arrays.stream(method.getParameterTypes())
                .map(type -> type == Optional.class
                        ? Optional.empty()
                        : type == List.class ? List.of() : type == int.class ? (Object) 1 : null)
                .toArray();
        try {
            method.setAccessible(true);
            method.invoke(target, nothing);
            return new AssertionError("it was let through");
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    @Test
    void theReportOfARunIsWrittenElsewhereToo() {
        RunRecorder recorder =
                RunRecorder.in(Path.of("never-made"), Clock.systemUTC()).guarded(new FxGuard());

        Throwable refused = FxTest.get(() -> {
            try {
                recorder.record(null, Optional.empty(), Optional.empty());
                return new AssertionError("it was let through");
            } catch (IllegalStateException e) {
                return e;
            }
        });

        assertThat(refused).hasMessageContaining("writing a run and its report would freeze the window");
        assertThat(Path.of("never-made")).doesNotExist();
    }
}
