package unwind.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.run.ExperimentSpec;
import unwind.run.RunStore;
import unwind.run.SpecFile;
import unwind.run.TrialRunner;
import unwind.train.TrainingControl;
import unwind.train.TrainingListener;

/**
 * Trains each trial of a search in a process of its own, by {@code unwind train}: DJL allows one gradient collector a virtual
 * machine. What the process says goes into {@code children/NNNN.log}.
 */
final class ChildTrials implements TrialRunner {
    private static final long LOOK_EVERY_MILLIS = 100;

    @Override
    public void train(
            Path folder, ExperimentSpec spec, long untilStep, TrainingListener listener, TrainingControl control) {
        if (RunStore.finished(folder).isPresent()) {
            return;
        }
        String name = folder.getFileName().toString();
        Path children = folder.toAbsolutePath().resolve("../../children").normalize();
        Path log = children.resolve(name + ".log");
        try {
            Files.createDirectories(children);
            List<String> command = JavaCommand.of(UnwindCommand.class.getName());
            command.add("train");
            if (Files.exists(folder)) {
                command.addAll(List.of("--resume", folder.toString()));
            } else {
                Path file = children.resolve(name + ".json");
                SpecFile.write(file, spec);
                command.addAll(List.of("--config", file.toString(), "--out", folder.toString()));
            }
            command.addAll(List.of("--until", Long.toString(untilStep)));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            await(process, control, log);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "The process of trial %s could not be started (%s)."
                                            .formatted(name, e.getMessage()),
                                    "Check that the folder can be written, or use the fused backend.")
                            .problem(),
                    e);
        }
    }

    private static void await(Process process, TrainingControl control, Path log) throws IOException {
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (control.isStopped()) {
                    process.destroy();
                }
            }
        } catch (InterruptedException e) {
            process.destroy();
            control.stop();
            Thread.currentThread().interrupt();
        }
        if (!control.isStopped() && process.exitValue() != ExitCodes.DONE) {
            List<String> said = Files.readAllLines(log);
            throw Problem.failed(
                    said.isEmpty() ? "The trial ended with code " + process.exitValue() + "." : said.getLast(),
                    "The whole output is in " + log + ".");
        }
    }
}
