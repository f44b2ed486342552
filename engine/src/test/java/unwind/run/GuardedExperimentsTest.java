package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs over the methods themselves, so that one that is added is not forgotten. */
class GuardedExperimentsTest {
    private final List<String> reached = new ArrayList<>();
    private final Experiments inner = (Experiments) Proxy.newProxyInstance(
            Experiments.class.getClassLoader(), new Class<?>[] {Experiments.class}, (proxy, method, args) -> {
                reached.add(method.getName());
                return method.getReturnType() == List.class ? List.of() : null;
            });

    static Stream<Method> methods() {
        return Arrays.stream(Experiments.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    private static void call(Experiments experiments, Method method) throws Throwable {
        @Nullable
        Object[] nothing = Arrays.stream(method.getParameterTypes())
                .map(type -> type == Optional.class ? Optional.empty() : type == List.class ? List.of() : null)
                .toArray();
        try {
            method.invoke(experiments, nothing);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whatTakesLongIsRefusedBeforeItBegins(Method method) throws Throwable {
        Experiments guarded = new GuardedExperiments(inner, what -> {
            throw new IllegalStateException(what);
        });
        if (method.getName().equals("strategyIds")) {
            call(guarded, method);
            return;
        }
        assertThatThrownBy(() -> call(guarded, method)).isInstanceOf(IllegalStateException.class);
        assertThat(reached).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anyOtherThreadIsServed(Method method) throws Throwable {
        call(new GuardedExperiments(inner, what -> {}), method);
        assertThat(reached).containsExactly(method.getName());
    }
}
