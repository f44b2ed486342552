package unwind.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every chart must do; a chart in the list is under test. */
class ChartContractTest {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    static Stream<Arguments> chartsInBothStyles() {
        return Charts.ALL.stream()
                .flatMap(c -> Stream.of(Arguments.of(c, ChartStyle.light()), Arguments.of(c, ChartStyle.dark())));
    }

    @ParameterizedTest
    @MethodSource("chartsInBothStyles")
    void rendersHeadlessToAPictureWithContent(Chart<?> kind, ChartStyle style) throws Exception {
        JFreeChart chart = ChartSamples.make(kind, style);
        BufferedImage image = ChartExport.image(chart, 720, 360, 1);
        keepForLooking(chart, kind.id() + "-" + style.name());
        Set<Integer> colors = new HashSet<>();
        int inked = 0;
        int paper = style.background().getRGB();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getRGB(x, y));
                inked += image.getRGB(x, y) == paper ? 0 : 1;
            }
        }
        assertThat(new Color(image.getRGB(0, 0))).isEqualTo(style.background());
        assertThat(colors).hasSizeGreaterThan(20);
        assertThat(inked).isGreaterThan(5000);
    }

    @ParameterizedTest
    @MethodSource("chartsInBothStyles")
    void axisTitlesNameTheirUnits(Chart<?> kind, ChartStyle style) {
        for (String title : axisTitles(ChartSamples.make(kind, style))) {
            assertThat(title).matches(".+\\(.+\\)|.+ per .+");
        }
    }

    @ParameterizedTest
    @MethodSource("chartsInBothStyles")
    void vectorFileIsXmlWithTextAndPrefixedIds(Chart<?> kind, ChartStyle style, @TempDir Path folder) throws Exception {
        String svg = ChartExport.svgElement(ChartSamples.make(kind, style), 720, 360, "k7");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(4);
        assertThat(svg).doesNotContain("NaN").doesNotContain("Gradient");
        var matcher = java.util.regex.Pattern.compile(" id=['\"]([^'\"]*)['\"]").matcher(svg);
        while (matcher.find()) {
            assertThat(matcher.group(1)).startsWith("k7");
        }
        Path file = folder.resolve("deep/" + kind.id() + ".svg");
        ChartExport.svg(ChartSamples.make(kind, style), 720, 360, file);
        assertThat(Files.readString(file)).startsWith("<?xml");
    }

    @ParameterizedTest
    @MethodSource("chartsInBothStyles")
    void csvHoldsEverySeriesWithFiniteValues(Chart<?> kind, ChartStyle style, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("series.csv");
        ChartExport.csv(ChartSamples.make(kind, style), file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.get(0)).startsWith("series,");
        assertThat(lines).noneMatch(l -> l.contains("NaN") || l.contains("Infinity"));
        long columns = lines.get(0).chars().filter(c -> c == ',').count();
        assertThat(lines)
                .allMatch(l -> l.replaceAll("\"[^\"]*\"", "")
                                .chars()
                                .filter(c -> c == ',')
                                .count()
                        == columns);
    }

    /** 470 by 180 px is what a chart gets in the smallest window that is supported. */
    @Test
    void aLowPriceChartShowsAtLeastTwoPrices() {
        for (int height : new int[] {150, 165, 180, 200, 240}) {
            JFreeChart chart = ChartSamples.make(new PriceChart(), ChartStyle.light());
            ChartExport.image(chart, 470, height, 1);
            NumberAxis axis = (NumberAxis) ((XYPlot) chart.getPlot()).getRangeAxis();
            double step = axis.getTickUnit().getSize();
            double labels = Math.floor(axis.getUpperBound() / step) - Math.ceil(axis.getLowerBound() / step) + 1;
            assertThat(labels).as("labels at %d px", height).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void theTitleOfAnUprightAxisKeepsOffTheHeading() {
        JFreeChart chart = ChartSamples.make(new VolumeChart(), ChartStyle.light());
        ((XYPlot) chart.getPlot()).getRangeAxis().setLabelPaint(Color.RED);
        BufferedImage image = ChartExport.image(chart, 470, 150, 1);
        int highest = image.getHeight();
        for (int y = image.getHeight() - 1; y >= 0; y--) {
            for (int x = 0; x < 60; x++) {
                Color c = new Color(image.getRGB(x, y));
                highest = c.getRed() > c.getBlue() + 80 ? y : highest;
            }
        }
        assertThat(highest).as("top of the title, px").isBetween(25, 100);
    }

    @Test
    void everyChartHasItsOwnIdAndWords() {
        assertThat(Charts.ALL).extracting(Chart::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
        assertThat(Charts.ALL).allSatisfy(c -> assertThat(c.description()).endsWith("."));
    }

    private static List<String> axisTitles(JFreeChart chart) {
        List<String> titles = new ArrayList<>();
        if (chart.getPlot() instanceof CategoryPlot plot) {
            titles.add(plot.getRangeAxis().getLabel());
            return titles;
        }
        titles.add(((XYPlot) chart.getPlot()).getDomainAxis().getLabel());
        for (XYPlot plot : ChartRefresh.plots(chart.getPlot())) {
            if (!(plot.getRangeAxis() instanceof SymbolAxis)) {
                titles.add(plot.getRangeAxis().getLabel());
            }
        }
        return titles;
    }

    /** With {@code -Dunwind.charts=DIR} the pictures are kept for a person to look at. */
    private static void keepForLooking(JFreeChart chart, String name) {
        String folder = System.getProperty("unwind.charts", "");
        if (!folder.isEmpty()) {
            ChartExport.png(chart, 720, 360, Path.of(folder, name + ".png"));
        }
    }
}
