package unwind.report.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A chart as an {@code <svg>} element: text stays text, no font is embedded, every id begins with the caller's prefix, and what
 * equals the viewer's default is left out.
 */
final class SvgElement {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    /** Hints for viewers of old; no browser needs them. */
    private static final Set<String> HINTS = Set.of(
            "color-interpolation",
            "color-rendering",
            "contentScriptType",
            "contentStyleType",
            "image-rendering",
            "preserveAspectRatio",
            "shape-rendering",
            "text-rendering",
            "version",
            "xml:space",
            "xmlns:xlink",
            "zoomAndPan");

    private final String idPrefix;

    private SvgElement(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    static String of(JFreeChart chart, int width, int height, String idPrefix) {
        Document document = newDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(2);
        context.setEmbeddedFontsOn(false);
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        g.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
        Element drawn = g.getRoot();
        SvgElement tidy = new SvgElement(idPrefix);
        tidy.element(drawn, new TextStyle(12, Font.PLAIN));
        return text(tidy.framed(document, drawn, width, height));
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser is always there", e);
        }
    }

    /** Moves what was drawn, with the defaults of the drawing, into a group: the caller may put it into another element. */
    private Element framed(Document document, Element drawn, int width, int height) {
        Element group = document.createElementNS(SVG, "g");
        NamedNodeMap defaults = drawn.getAttributes();
        for (int i = 0; i < defaults.getLength(); i++) {
            Attr attribute = (Attr) defaults.item(i);
            if (!Set.of("width", "height", "xmlns", "id").contains(attribute.getName())) {
                group.setAttribute(attribute.getName(), attribute.getValue());
            }
        }
        group.setAttribute("font-family", FONTS);
        while (drawn.hasChildNodes()) {
            group.appendChild(drawn.getFirstChild());
        }
        Element svg = document.createElementNS(SVG, "svg");
        svg.setAttribute("id", idPrefix);
        svg.setAttribute("width", Integer.toString(width));
        svg.setAttribute("height", Integer.toString(height));
        svg.setAttribute("viewBox", "0 0 %d %d".formatted(width, height));
        svg.appendChild(group);
        return svg;
    }

    private record TextStyle(float sizePx, int weight) {
        TextStyle of(Element element) {
            String size = element.getAttribute("font-size").replace("px", "");
            String bold = element.getAttribute("font-weight");
            return new TextStyle(
                    size.isEmpty() ? sizePx : Float.parseFloat(size),
                    bold.isEmpty() ? weight : bold.equals("bold") ? Font.BOLD : Font.PLAIN);
        }
    }

    private void element(Element element, TextStyle inherited) {
        TextStyle style = inherited.of(element);
        if (element.getTagName().equals("text")) {
            fixWidth(element, style);
        }
        attributes(element);
        for (Node child : children(element)) {
            if (child instanceof Element inner) {
                element(inner, style);
                if (isEmptyFrame(inner)) {
                    element.removeChild(inner);
                }
            } else if (child.getNodeType() == Node.COMMENT_NODE) {
                element.removeChild(child);
            }
        }
    }

    private static boolean isEmptyFrame(Element element) {
        return Set.of("g", "defs").contains(element.getTagName()) && !element.hasChildNodes();
    }

    private static List<Node> children(Node parent) {
        NodeList nodes = parent.getChildNodes();
        List<Node> children = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            children.add(nodes.item(i));
        }
        return children;
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            Attr attribute = (Attr) attributes.item(i);
            String value = attribute.getValue();
            if (HINTS.contains(attribute.getName()) || attribute.getName().equals("font-family")) {
                element.removeAttributeNode(attribute);
            } else if (attribute.getName().equals("id")) {
                attribute.setValue(idPrefix + "-" + value);
            } else if (value.startsWith("url(#")) {
                attribute.setValue("url(#" + idPrefix + "-" + value.substring("url(#".length()));
            } else if (value.equals("white")) {
                attribute.setValue("rgb(255,255,255)");
            } else if (value.equals("black")) {
                attribute.setValue("rgb(0,0,0)");
            }
        }
    }

    /**
     * Fixes the width of a text to what the layout measured. A reader's machine may have another font; without this,
     * right-aligned and centred labels would drift away from their ticks.
     */
    private static void fixWidth(Element text, TextStyle style) {
        Font font = new Font(Fonts.family(), style.weight(), 1).deriveFont(style.sizePx());
        double width = font.getStringBounds(text.getTextContent(), EXACT).getWidth();
        text.setAttribute("textLength", String.format(Locale.ROOT, "%.1f", width));
        text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }

    private static String text(Element element) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
    }
}
