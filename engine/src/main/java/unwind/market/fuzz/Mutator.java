package unwind.market.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages bytes at random, as bad copies, hands and programs do; the same random numbers give the same damage. */
public final class Mutator {
    private static final List<String> CELLS = List.of(
            "",
            "NaN",
            "-5",
            "0",
            "1e308",
            "1e999",
            "Infinity",
            "9999999999",
            "1,5",
            "\"7\"",
            "x",
            "-",
            "1e-320",
            "00012.50",
            "12345678901234567890",
            "0.1000000000000000055511151231257827",
            "2024-07-03 13:30:00+00:00");
    private static final byte[] MARKS = "\",;\n\r\t -#.:+e0".getBytes(StandardCharsets.US_ASCII);

    private final SplittableRandom random;

    public Mutator(SplittableRandom random) {
        this.random = random;
    }

    /** A damaged copy. */
    public byte[] mutate(byte[] bytes) {
        byte[] mutant = bytes;
        int times = 1 + random.nextInt(2);
        for (int i = 0; i < times; i++) {
            mutant = mutant.length < 2 ? mutant : random.nextInt(4) == 0 ? bytewise(mutant) : linewise(mutant);
        }
        return mutant;
    }

    private byte[] bytewise(byte[] bytes) {
        byte[] mutant = bytes.clone();
        int at = random.nextInt(mutant.length);
        switch (random.nextInt(8)) {
            case 0 -> mutant[at] = (byte) random.nextInt(256);
            case 1 -> {
                for (int i = 0; i < 20; i++) {
                    mutant[random.nextInt(mutant.length)] = (byte) (32 + random.nextInt(95));
                }
            }
            case 2 -> mutant = Arrays.copyOf(mutant, at + 1);
            case 3 -> System.arraycopy(bytes, 0, mutant, at, Math.min(at, mutant.length - at));
            case 4 -> mutant[at] = MARKS[random.nextInt(MARKS.length)];
            case 5 ->
                Arrays.fill(mutant, at, Math.min(mutant.length, at + 1 + random.nextInt(90)), (byte)
                        "0 ,9".charAt(random.nextInt(4)));
            case 6 -> mutant[at] = (byte) ('0' + random.nextInt(10));
            default -> {
                System.arraycopy(bytes, at, mutant, 0, mutant.length - at);
                System.arraycopy(bytes, 0, mutant, mutant.length - at, at);
            }
        }
        return mutant;
    }

    private byte[] linewise(byte[] bytes) {
        // Latin-1 keeps every byte
        String[] split = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        List<String> lines = new ArrayList<>(Arrays.asList(split));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, lines.get(at));
            case 2 -> lines.set(at, lines.set(other, lines.get(at)));
            case 3 -> lines.set(at, withCell(lines.get(at)));
            case 4 -> lines.set(at, withDigit(lines.get(at)));
            case 5 -> lines.subList(Math.min(at, other), Math.max(at, other)).clear();
            default -> {
                for (int i = at; i < Math.min(lines.size(), at + 40); i++) {
                    lines.set(i, withCell(lines.get(i)));
                }
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String withCell(String line) {
        String separator = line.indexOf(';') >= 0 ? ";" : ",";
        String[] cells = line.split(separator, -1);
        cells[random.nextInt(cells.length)] = CELLS.get(random.nextInt(CELLS.size()));
        return String.join(separator, cells);
    }

    private String withDigit(String line) {
        if (line.isEmpty()) {
            return line;
        }
        int at = random.nextInt(line.length());
        char digit = (char) ('0' + random.nextInt(10));
        return Character.isDigit(line.charAt(at)) ? line.substring(0, at) + digit + line.substring(at + 1) : line;
    }
}
