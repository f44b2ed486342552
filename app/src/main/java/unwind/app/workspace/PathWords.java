package unwind.app.workspace;

import java.nio.file.Path;

/**
 * Writes paths as people do.
 *
 * @param home what {@code ~} stands for
 */
public record PathWords(Path home) {
    public PathWords {
        home = home.toAbsolutePath();
    }

    /** With the home folder of whoever runs the program. */
    public static PathWords ofUser() {
        return new PathWords(Path.of(System.getProperty("user.home")));
    }

    /** In full, but with {@code ~} for the home folder. */
    public String of(Path path) {
        Path absolute = path.toAbsolutePath();
        return absolute.startsWith(home) && !absolute.equals(home)
                ? "~" + absolute.getFileSystem().getSeparator() + home.relativize(absolute)
                : absolute.toString();
    }
}
