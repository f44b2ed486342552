package unwind.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import unwind.disk.Disk;
import unwind.train.TrainingEvent;

/** {@code metrics.csv}: the history of a training, one event a row, cells of the other kind left empty. */
final class MetricsFile {
    static final String NAME = "metrics.csv";

    private static final String HEADER =
            "step,kind,critic_loss,actor_loss,entropy_temperature,policy_entropy,mean_episode_reward,"
                    + "cost_bps,twap_bps,vwap_bps,ratio_to_twap,best";

    private MetricsFile() {}

    static void write(Path folder, List<TrainingEvent> history) {
        write(folder, NAME, history);
    }

    /** The history of one of several seeds, {@code metrics-seedN.csv}. */
    static void writeSeed(Path folder, SeedAgent agent) {
        write(folder, seedName(agent.seed()), agent.history());
    }

    private static String seedName(long seed) {
        return "metrics-seed%d.csv".formatted(seed);
    }

    /** The history of one of several seeds; empty where it was not kept. */
    static List<TrainingEvent> readSeed(Path folder, long seed) {
        return Files.isRegularFile(folder.resolve(seedName(seed))) ? read(folder, seedName(seed)) : List.of();
    }

    private static void write(Path folder, String name, List<TrainingEvent> history) {
        CsvRows rows = new CsvRows(HEADER);
        for (TrainingEvent event : history) {
            if (event instanceof TrainingEvent.Learned learned) {
                learned(rows, learned);
            } else if (event instanceof TrainingEvent.Validated validated) {
                validated(rows, validated);
            }
        }
        Disk.write(folder.resolve(name), rows.text());
    }

    /** Reads a history back; rates are not in the file, since they differ from run to run. */
    static List<TrainingEvent> read(Path folder) {
        return read(folder, NAME);
    }

    private static List<TrainingEvent> read(Path folder, String name) {
        List<TrainingEvent> history = new ArrayList<>();
        for (String line : Disk.readLines(folder.resolve(name)).stream().skip(1).toList()) {
            history.add(event(line.split(",", -1)));
        }
        return history;
    }

    private static TrainingEvent event(String[] cells) {
        long step = Long.parseLong(cells[0]);
        return cells[1].equals("learned")
                ? new TrainingEvent.Learned(
                        step,
                        number(cells[2]),
                        number(cells[3]),
                        number(cells[4]),
                        number(cells[5]),
                        number(cells[6]),
                        Double.NaN)
                : new TrainingEvent.Validated(
                        step,
                        number(cells[7]),
                        number(cells[8]),
                        number(cells[9]),
                        number(cells[10]),
                        Boolean.parseBoolean(cells[11]));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static void learned(CsvRows rows, TrainingEvent.Learned e) {
        rows.cell(e.step())
                .cell("learned")
                .cell(e.criticLoss())
                .cell(e.actorLoss())
                .cell(e.entropyTemperature())
                .cell(e.policyEntropy())
                .cell(e.meanEpisodeReward());
        blanks(rows, 5);
        rows.endRow();
    }

    private static void validated(CsvRows rows, TrainingEvent.Validated e) {
        rows.cell(e.step()).cell("validated");
        blanks(rows, 5);
        rows.cell(e.costBps())
                .cell(e.twapBps())
                .cell(e.vwapBps())
                .cell(e.ratioToTwap())
                .cell(Boolean.toString(e.best()))
                .endRow();
    }

    private static void blanks(CsvRows rows, int count) {
        for (int i = 0; i < count; i++) {
            rows.cell("");
        }
    }
}
