package unwind.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import unwind.disk.Disk;
import unwind.market.Progress;
import unwind.problem.Problem;
import unwind.report.Figure;
import unwind.report.HtmlReport;
import unwind.report.ReportChoice;
import unwind.report.ReportInput;
import unwind.report.ReportParts;
import unwind.report.Table;

/**
 * Everything of a report one by one: the page, the PDF, every table as CSV, JSON and a sheet of a workbook, every chart as PNG
 * in twice the size, as SVG and as the numbers behind it.
 */
final class ReportBundle {
    private ReportBundle() {}

    /** @param place a name that ends in {@code .zip}, or a folder that does not exist yet */
    static void write(ReportInput input, ReportChoice choice, Path place, Progress progress) {
        Path target = place.toAbsolutePath().normalize();
        boolean zip = target.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!zip && Files.exists(target)) {
            throw Problem.usage("There is something at " + place + " already.", "Name a folder that does not exist.");
        }
        Path parent = Objects.requireNonNull(target.getParent());
        try {
            Files.createDirectories(parent);
            Path folder = Files.createTempDirectory(parent, ".report-");
            try {
                fill(input, choice, folder, progress);
                if (zip) {
                    Disk.write(target, partial -> zip(folder, partial));
                } else {
                    Files.move(folder, target);
                }
            } finally {
                if (Files.exists(folder)) {
                    Disk.deleteTree(folder);
                }
            }
        } catch (IOException e) {
            throw Disk.unwritable(place, e);
        }
    }

    private static void fill(ReportInput input, ReportChoice choice, Path folder, Progress progress)
            throws IOException {
        ReportParts parts = HtmlReport.parts(input, choice);
        Disk.write(folder.resolve("report.html"), HtmlReport.page(input, choice));
        DocumentMaker.installed().pdf(parts, folder.resolve("report.pdf"), progress);
        Path tables = Files.createDirectory(folder.resolve("tables"));
        List<Table> all = parts.tables();
        for (int i = 0; i < all.size(); i++) {
            String name = "%02d-%s.csv".formatted(i + 1, slug(all.get(i).caption()));
            Disk.write(tables.resolve(name), TableFiles.csv(all.get(i)));
        }
        Disk.write(tables.resolve("tables.json"), TableFiles.json(all));
        DocumentMaker.installed().workbook(all, tables.resolve("tables.xlsx"));
        Path charts = Files.createDirectory(folder.resolve("charts"));
        int done = 0;
        for (Figure figure : parts.figures()) {
            progress.at(done++, parts.figures().size(), "Writing charts");
            figure.picture().writePng(Figure.WIDTH, figure.height(), charts.resolve(figure.id() + ".png"));
            figure.picture().writeSvg(Figure.WIDTH, figure.height(), charts.resolve(figure.id() + ".svg"));
            figure.picture().writeCsv(charts.resolve(figure.id() + ".csv"));
        }
    }

    private static void zip(Path folder, Path partial) throws IOException {
        try (OutputStream out = Files.newOutputStream(partial);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/")));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static String slug(String caption) {
        String plain =
                caption.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() <= 48 ? plain : plain.substring(0, 48).replaceAll("-[^-]*$", "");
    }
}
