package unwind.report;

import java.nio.file.Path;
import java.util.List;
import unwind.disk.Disk;
import unwind.order.ParentOrder;
import unwind.problem.ProblemException;

/**
 * The report as one self-contained HTML file: style and charts are inside, nothing is loaded, no script runs. The page is
 * well-formed XML too, so that programs can read it.
 */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes the report; the file appears whole or not at all.
     *
     * @throws ProblemException (failed) when the file cannot be written
     */
    public static void write(ReportInput input, Path file) {
        Disk.write(file, page(input));
    }

    /** The whole page, with every section that applies. */
    static String page(ReportInput input) {
        return page(input, ReportChoice.ALL);
    }

    /** The page with the sections chosen, its pictures inside. */
    public static String page(ReportInput input, ReportChoice choice) {
        return write(input, choice, new Html(Html.Pictures.INLINE)).page();
    }

    /** The same as parts, its pictures apart: for documents of other kinds. */
    public static ReportParts parts(ReportInput input, ReportChoice choice) {
        Html out = new Html(Html.Pictures.PLACES);
        write(input, choice, out);
        return new ReportParts(title(input), input.runId(), out.page(), out.figures(), out.tables());
    }

    private static Html write(ReportInput input, ReportChoice choice, Html out) {
        List<Section> sections = choice.of(input);
        out.open("html", "lang", "en");
        head(input, out);
        out.open("body");
        masthead(input, out);
        contents(sections, out);
        out.open("main");
        for (Section section : sections) {
            out.open("section", "id", section.id(), "aria-labelledby", section.id() + "-heading");
            out.element("h2", section.title(), "id", section.id() + "-heading");
            section.write(input, out);
            out.close();
        }
        out.close();
        out.element(
                "footer",
                "Run %s. Costs are positive numbers, lower is better; basis points (bps) are of the arrival notional."
                        .formatted(input.runId()));
        return out.close().close();
    }

    private static void head(ReportInput input, Html out) {
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.element("title", title(input) + " \u00b7 Unwind");
        out.empty("meta", "name", "description", "content", "Unwind execution report of run " + input.runId());
        out.style(Css.sheet());
        out.close();
    }

    private static String title(ReportInput input) {
        ParentOrder order = input.prepared().order();
        String what = "%s shares of %s".formatted(Fmt.whole(order.shares()), order.ticker());
        return input.answer()
                .map(answer -> "Selling %s on %s".formatted(what, answer.next().session()))
                .orElseGet(() -> "Backtest of selling " + what);
    }

    private static void masthead(ReportInput input, Html out) {
        out.open("header");
        out.element("p", "Unwind \u00b7 execution report", "class", "eyebrow");
        out.element("h1", title(input));
        out.element(
                "p",
                "Run %s \u00b7 cost model %s \u00b7 timing %s \u00b7 pace band \u00b1%s %% \u00b7 %s"
                        .formatted(
                                input.runId(),
                                input.result().costs().preset(),
                                input.result().timing().id(),
                                Fmt.significant(input.result().paceBandPct()),
                                tested(input)),
                "class",
                "meta");
        out.close();
    }

    private static String tested(ReportInput input) {
        return input.untested().isPresent()
                ? "not backtested"
                : Fmt.count(input.result().sessions().size(), "test session") + ", " + input.testDates();
    }

    private static void contents(List<Section> sections, Html out) {
        out.open("nav", "aria-label", "Contents").open("ul");
        for (Section section : sections) {
            out.open("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close();
        }
        out.close().close();
    }
}
