package unwind.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Takes the line of progress off the terminal before a result is written there. */
final class ErasingWriter extends FilterWriter {
    private final ConsoleProgress progress;

    ErasingWriter(Writer out, ConsoleProgress progress) {
        super(out);
        this.progress = progress;
    }

    PrintWriter printer() {
        return new PrintWriter(this, true);
    }

    @Override
    public void write(int c) throws IOException {
        progress.erase();
        super.write(c);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        progress.erase();
        super.write(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        progress.erase();
        super.write(text, from, length);
    }
}
