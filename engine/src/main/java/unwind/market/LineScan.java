package unwind.market;

import unwind.problem.Problem;

/** Goes through the lines of a part of a file, whatever ends them (LF, CRLF, CR), and refuses what is no text. */
final class LineScan {
    private final String file;
    private final byte[] in;
    private final int limit;
    private int position;
    private int start;
    private int end;
    private int line;

    /**
     * @param from first byte of a line
     * @param limit first byte after the last line
     * @param linesBefore lines of the file before {@code from}
     */
    LineScan(String file, byte[] in, int from, int limit, int linesBefore) {
        this.file = file;
        this.in = in;
        this.limit = limit;
        position = from;
        line = linesBefore;
    }

    /**
     * Moves to the next line; false after the last.
     *
     * @throws unwind.problem.ProblemException (data) for a control character, or a line that is too long
     */
    boolean next() {
        if (position >= limit) {
            return false;
        }
        line++;
        start = position;
        int p = position;
        while (p < limit && in[p] != '\n' && in[p] != '\r') {
            if (in[p] >= 0 && in[p] < ' ' && in[p] != '\t') {
                throw Problem.data(
                        "%s, row %d: byte %d is no text (0x%02x).".formatted(file, line, p - start + 1, in[p]),
                        "Choose a CSV file in UTF-8, plain or gzip.");
            }
            p++;
        }
        if (p - start > CsvText.LONGEST_LINE) {
            throw Problem.data(
                    "%s, row %d is %d characters long.".formatted(file, line, p - start),
                    "Choose a CSV file with one row a minute.");
        }
        end = p;
        position = after(in, p, limit);
        return true;
    }

    /** Place after the line end at {@code p}. */
    static int after(byte[] in, int p, int limit) {
        return Math.min(limit, p + (p + 1 < limit && in[p] == '\r' && in[p + 1] == '\n' ? 2 : 1));
    }

    /** First byte of the line. */
    int start() {
        return start;
    }

    /** First byte after the line's text. */
    int end() {
        return end;
    }

    /** First byte of the next line. */
    int position() {
        return position;
    }

    /** 1-based number of the line in the file. */
    int line() {
        return line;
    }

    boolean isBlank() {
        for (int p = start; p < end; p++) {
            if (in[p] != ' ' && in[p] != '\t') {
                return false;
            }
        }
        return true;
    }
}
