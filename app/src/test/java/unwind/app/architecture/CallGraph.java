package unwind.app.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who calls whom, read from class files. A lambda is called by the method that makes it, for all that is known; a call through
 * an interface ends at the interface.
 */
final class CallGraph {
    /** @param descriptor types of its parameters and result, as in a class file */
    record Method(String owner, String name, String descriptor) {
        @Override
        public String toString() {
            return owner + "." + name;
        }
    }

    /** @param handedOver functional interface of the lambda that the call is made through; empty for an ordinary call */
    private record Call(Method from, Method to, String handedOver) {}

    private final Set<Method> methods = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();

    /** @param samples one class of each place of classes, a folder or a jar */
    static CallGraph ofPlacesOf(Class<?>... samples) {
        CallGraph graph = new CallGraph();
        for (Class<?> sample : samples) {
            graph.read(sample);
        }
        return graph;
    }

    private void read(Class<?> sample) {
        try {
            Path place = Path.of(
                    sample.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                readFolder(place.resolve("unwind"));
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    readFolder(jar.getPath("/unwind"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                read(ClassFile.of().parse(Files.readAllBytes(file)));
            }
        }
    }

    private void read(ClassModel type) {
        String owner = type.thisClass().asInternalName().replace('/', '.');
        for (MethodModel method : type.methods()) {
            Method from = new Method(
                    owner,
                    method.methodName().stringValue(),
                    method.methodType().stringValue());
            methods.add(from);
            method.code()
                    .ifPresent(code -> code.forEach(instruction -> {
                        if (instruction instanceof InvokeInstruction invoke) {
                            String to = invoke.owner().asInternalName().replace('/', '.');
                            calls.add(new Call(
                                    from,
                                    new Method(
                                            to,
                                            invoke.name().stringValue(),
                                            invoke.type().stringValue()),
                                    ""));
                        } else if (instruction instanceof InvokeDynamicInstruction lambda) {
                            read(from, lambda);
                        }
                    }));
        }
    }

    private void read(Method from, InvokeDynamicInstruction lambda) {
        String kind = name(lambda.typeSymbol().returnType().descriptorString());
        for (ConstantDesc argument : lambda.bootstrapArgs()) {
            // Others get a field, as those of a record's equals do.
            if (argument instanceof DirectMethodHandleDesc body
                    && body.lookupDescriptor().startsWith("(")) {
                Method to =
                        new Method(name(body.owner().descriptorString()), body.methodName(), body.lookupDescriptor());
                calls.add(new Call(from, to, kind));
            }
        }
    }

    /** {@code Ljava/util/List;} as {@code java.util.List}. */
    private static String name(String descriptor) {
        return descriptor.startsWith("L")
                ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : descriptor;
    }

    /**
     * The methods that come to one of these when they are called.
     *
     * @param through what the ways may lead through
     * @param handedOver functional interfaces whose lambdas are run by somebody else: the way ends there
     */
    Set<Method> reaching(Predicate<Method> targets, Predicate<Method> through, Set<String> handedOver) {
        Map<Method, Set<Method>> callers = new HashMap<>();
        for (Call call : calls) {
            if (!handedOver.contains(call.handedOver()) && through.test(call.from())) {
                callers.computeIfAbsent(call.to(), to -> new HashSet<>()).add(call.from());
            }
        }
        Set<Method> found = new HashSet<>();
        Deque<Method> todo =
                new ArrayDeque<>(callers.keySet().stream().filter(targets).toList());
        while (!todo.isEmpty()) {
            for (Method caller : callers.getOrDefault(todo.pop(), Set.of())) {
                if (found.add(caller)) {
                    todo.push(caller);
                }
            }
        }
        return found;
    }

    /** Where the ways from a method that lead through others end at a target, as {@code caller -> target}. */
    Set<String> steps(Method begin, Set<Method> targets, Set<Method> through, Set<String> handedOver) {
        Map<Method, List<Call>> next = calls.stream()
                .filter(call -> !handedOver.contains(call.handedOver()))
                .collect(Collectors.groupingBy(Call::from));
        Set<String> steps = new TreeSet<>();
        Set<Method> seen = new HashSet<>(Set.of(begin));
        Deque<Method> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            for (Call call : next.getOrDefault(todo.pop(), List.of())) {
                if (targets.contains(call.to())) {
                    steps.add(call.from() + " -> " + call.to());
                } else if (through.contains(call.to()) && seen.add(call.to())) {
                    todo.push(call.to());
                }
            }
        }
        return steps;
    }

    /** Those that nothing in the graph calls, or hands over. */
    Stream<Method> uncalled(Set<Method> among) {
        Set<Method> called = new HashSet<>();
        calls.stream().filter(call -> !call.from().equals(call.to())).forEach(call -> called.add(call.to()));
        return among.stream().filter(method -> methods.contains(method) && !called.contains(method));
    }
}
