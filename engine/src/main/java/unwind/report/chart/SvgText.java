package unwind.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fixes the width of each text of an SVG to what the layout measured. A reader's machine may have another font; without
 * this, right-aligned and centred labels would drift away from their ticks.
 */
final class SvgText {
    private static final Pattern TEXT = Pattern.compile("<text ([^>]*font-size: ([0-9.]+)px;[^>]*)>([^<]*)</text>");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private SvgText() {}

    static String withWidths(String svg) {
        Matcher texts = TEXT.matcher(svg);
        StringBuilder out = new StringBuilder(svg.length() + 4096);
        while (texts.find()) {
            String attributes = texts.group(1);
            int weight = attributes.contains("font-weight: bold") ? Font.BOLD : Font.PLAIN;
            Font font = new Font(Fonts.family(), weight, 1).deriveFont(Float.parseFloat(texts.group(2)));
            double width = font.getStringBounds(plain(texts.group(3)), EXACT).getWidth();
            String fixed = "<text %s textLength='%s' lengthAdjust='spacingAndGlyphs'>%s</text>"
                    .formatted(attributes, String.format(Locale.ROOT, "%.1f", width), texts.group(3));
            texts.appendReplacement(out, Matcher.quoteReplacement(fixed));
        }
        return texts.appendTail(out).toString();
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
