package unwind.documents;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import unwind.disk.Disk;
import unwind.market.Progress;
import unwind.report.ReportParts;

/**
 * The report as a tagged PDF with its fonts inside: the words and tables of the HTML page under a style for paper, its charts
 * drawn as vectors.
 */
final class PdfReport {
    private static final Pattern SCREEN_STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);

    private PdfReport() {}

    /** @param progress told after every chart; may throw to cancel */
    static void write(ReportParts parts, Path file, Progress progress) {
        PdfFonts.measureWithInter();
        // It would write to the console whatever it notices about a style sheet.
        XRLog.setLoggingEnabled(false);
        Disk.write(file, partial -> {
            try (OutputStream out = Files.newOutputStream(partial);
                    PDDocument document = new PDDocument()) {
                render(parts, document, out, progress);
            }
        });
    }

    private static void render(ReportParts parts, PDDocument document, OutputStream out, Progress progress)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(page(parts), null);
        builder.withProducer("Unwind");
        builder.usePdfUaAccessibility(true);
        PdfFonts.addTo(builder);
        AtomicInteger drawn = new AtomicInteger();
        Runnable next =
                () -> progress.at(drawn.getAndIncrement(), parts.figures().size(), "Drawing charts");
        try (var text = PdfFonts.chartText(document);
                ChartDrawer charts = new ChartDrawer(parts.figures(), text, next)) {
            builder.useSVGDrawer(charts);
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                progress.at(0, 0, "Laying out pages");
                renderer.layout();
                renderer.createPDF();
            }
        }
    }

    private static String page(ReportParts parts) {
        String style = "<style>" + sheet(parts) + "</style>";
        return SCREEN_STYLE
                .matcher(parts.html())
                .replaceFirst(Matcher.quoteReplacement(style))
                .replace("<!DOCTYPE html>\n", "");
    }

    private static String sheet(ReportParts parts) {
        try (InputStream in = Objects.requireNonNull(PdfReport.class.getResourceAsStream("print.css"))) {
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> entry : Map.of("@TITLE@", parts.title(), "@RUN@", "Run " + parts.runId())
                    .entrySet()) {
                sheet = sheet.replace(entry.getKey(), quoted(entry.getValue()));
            }
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a CSS string inside an XML text, whatever a ticker or a folder is called. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().filter(c -> c >= 0x20).forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ') {
                out.appendCodePoint(c);
            } else {
                out.append("\\%06x".formatted(c));
            }
        });
        return out.append('"').toString();
    }
}
