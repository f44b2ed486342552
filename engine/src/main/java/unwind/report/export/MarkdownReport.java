package unwind.report.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import unwind.disk.Disk;
import unwind.market.Progress;
import unwind.report.Figure;
import unwind.report.ReportParts;

/** The report as Markdown, for repositories and wikis: the words and tables of the page, its charts as SVG files beside it. */
final class MarkdownReport {
    /** Folder of the pictures, beside the text. */
    static final String PICTURES = "pictures";

    private final Map<String, Figure> figures;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(ReportParts parts) {
        this.figures = parts.figures().stream().collect(Collectors.toMap(Figure::id, Function.identity()));
    }

    static void write(ReportParts parts, Path file, Progress progress) {
        Path pictures = file.toAbsolutePath().resolveSibling(PICTURES);
        try {
            Files.createDirectories(pictures);
        } catch (IOException e) {
            throw Disk.unwritable(pictures, e);
        }
        int done = 0;
        for (Figure figure : parts.figures()) {
            progress.at(done++, parts.figures().size(), "Drawing charts");
            figure.picture().writeSvg(Figure.WIDTH, figure.height(), pictures.resolve(figure.id() + ".svg"));
        }
        Disk.write(file, text(parts));
    }

    static String text(ReportParts parts) {
        MarkdownReport report = new MarkdownReport(parts);
        report.blocks(parse(parts.html()));
        return report.out.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static Element parse(String page) {
        try {
            DocumentBuilder builder =
                    DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(new InputSource(new StringReader(page))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the report's own page is well-formed", e);
        }
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                block(element);
            }
        }
    }

    private void block(Element element) {
        switch (element.getTagName()) {
            case "head", "nav" -> {}
            case "h1" -> paragraph("# " + inline(element));
            case "h2" -> paragraph("## " + inline(element));
            case "h3" -> paragraph("### " + inline(element));
            case "p", "footer" -> paragraph(inline(element));
            case "summary" -> paragraph("**" + inline(element) + "**");
            case "li" -> out.append("- ").append(inline(element)).append('\n');
            case "pre" -> paragraph("```\n" + element.getTextContent().strip().replace("```", "` ` `") + "\n```");
            case "svg" -> picture(element);
            case "figcaption" -> paragraph("*" + inline(element) + "*");
            case "table" -> table(element);
            case "div" -> {
                if (element.getAttribute("class").equals("tile")) {
                    tile(element);
                } else {
                    blocks(element);
                    out.append('\n');
                }
            }
            default -> {
                blocks(element);
                out.append('\n');
            }
        }
    }

    private void paragraph(String text) {
        out.append('\n').append(text).append("\n\n");
    }

    private void tile(Element tile) {
        String label = inline((Element) tile.getElementsByTagName("span").item(0));
        Element value = (Element) tile.getElementsByTagName("span").item(1);
        out.append("- ")
                .append(label)
                .append(": **")
                .append(escaped(value.getFirstChild().getTextContent()))
                .append("** ")
                .append(escaped(value.getElementsByTagName("span").item(0).getTextContent()))
                .append('\n');
    }

    private void picture(Element place) {
        Figure figure = figures.get(place.getAttribute("id"));
        if (figure != null) {
            paragraph("![%s](%s/%s.svg)".formatted(escaped(figure.picture().description()), PICTURES, figure.id()));
        }
    }

    private void table(Element table) {
        boolean head = true;
        for (Node part = table.getFirstChild(); part != null; part = part.getNextSibling()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNextSibling()) {
                if (row instanceof Element line && line.getTagName().equals("tr")) {
                    row(line, head);
                    head = false;
                }
            }
            if (part instanceof Element caption && caption.getTagName().equals("caption")) {
                paragraph("**" + inline(caption) + "**");
            }
        }
        out.append('\n');
    }

    private void row(Element line, boolean head) {
        boolean key = line.getAttribute("class").equals("key");
        StringBuilder rule = new StringBuilder("|");
        out.append('|');
        for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell instanceof Element element) {
                String text = inline(element);
                out.append(' ')
                        .append(key && !text.isEmpty() ? "**" + text + "**" : text)
                        .append(" |");
                rule.append(element.getAttribute("class").equals("num") ? " ---: |" : " --- |");
            }
        }
        out.append('\n');
        if (head) {
            out.append(rule).append('\n');
        }
    }

    private static String inline(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                String mark = switch (inner.getTagName()) {
                    case "strong" -> "**";
                    case "code" -> "`";
                    default -> "";
                };
                text.append(mark).append(inline(inner)).append(mark);
            } else {
                text.append(escaped(node.getTextContent()));
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
