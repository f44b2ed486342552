package unwind.report;

import java.util.List;
import java.util.Optional;

/** What a reader may look for and this report has not, with the reason. */
final class AbsentSection implements Section {
    static final String ID = "absent";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Not in this report";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(!absent(input).isEmpty(), "Every section has something to tell.");
    }

    private static List<Section> absent(ReportInput input) {
        return ReportSections.ALL.stream()
                .filter(s -> !s.id().equals(ID) && s.absence(input).isPresent())
                .toList();
    }

    @Override
    public void write(ReportInput input, Html out) {
        Table table = new Table("Sections that have nothing to tell here", "Section", "Why");
        absent(input).forEach(s -> table.row(s.title(), s.absence(input).orElse("")));
        table.write(out);
    }
}
