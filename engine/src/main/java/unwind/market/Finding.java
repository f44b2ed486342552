package unwind.market;

/**
 * Something an importer noticed about the data.
 *
 * @param code stable name for programs, kebab case, e.g. {@code crossed-quotes}
 * @param title short name for people, e.g. {@code Crossed quotes}
 * @param count affected rows (or sessions, where the text says so)
 * @param where file and first rows, e.g. {@code aapl.csv, rows 2, 3, 4, ...}
 * @param what what was found, one sentence
 * @param action what was done about it, one sentence
 */
public record Finding(
        String code, String title, Severity severity, long count, String where, String what, String action) {}
