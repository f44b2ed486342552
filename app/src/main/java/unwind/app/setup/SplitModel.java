package unwind.app.setup;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import unwind.app.workspace.WorkbenchModel;
import unwind.market.DateRange;
import unwind.market.Session;
import unwind.market.Split;
import unwind.problem.ProblemException;

/** Which sessions train, validate and test, as dates of the data; by thirds until the user moves a date. */
public final class SplitModel {
    /** The parts of a split, in date order. */
    public enum Part {
        TRAIN("Train"),
        VALIDATE("Validate"),
        TEST("Test");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** First and last date of a part; empty only while there is no data. */
    private record Ends(ObjectProperty<@Nullable LocalDate> from, ObjectProperty<@Nullable LocalDate> to) {}

    private final WorkbenchModel model;
    private final ObservableList<LocalDate> dates = FXCollections.observableArrayList();
    private final Map<Part, Ends> ends = new EnumMap<>(Part.class);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean showing;

    public SplitModel(WorkbenchModel model) {
        this.model = model;
        for (Part part : Part.values()) {
            Ends both = new Ends(new SimpleObjectProperty<>(), new SimpleObjectProperty<>());
            ends.put(part, both);
            both.from().subscribe((was, is) -> edited());
            both.to().subscribe((was, is) -> edited());
        }
        model.dataProperty().subscribe(this::showModel);
        model.tickerProperty().subscribe(this::showModel);
        model.splitProperty().subscribe(this::showModel);
        showModel();
    }

    private void showModel() {
        if (showing) {
            return;
        }
        showing = true;
        try {
            List<LocalDate> now = sessionDates();
            if (!dates.equals(now)) {
                dates.setAll(now);
            }
            problem.set("");
            if (!now.isEmpty()) {
                showSplit(model.splitProperty().get().orElseGet(() -> Split.byThirds(now)));
            }
        } catch (ProblemException e) {
            problem.set(e.problem().message());
        } finally {
            showing = false;
        }
    }

    private void showSplit(Split split) {
        showRange(Part.TRAIN, Optional.of(split.train()));
        showRange(Part.VALIDATE, split.validate());
        showRange(Part.TEST, split.test());
    }

    private void showRange(Part part, Optional<DateRange> range) {
        from(part).set(range.map(DateRange::from).orElse(null));
        to(part).set(range.map(DateRange::to).orElse(null));
    }

    private List<LocalDate> sessionDates() {
        return model.dataProperty()
                .get()
                .map(data -> {
                    String ticker =
                            model.tickerProperty().get().orElse(data.tickers().getFirst());
                    return data.sessions().stream()
                            .filter(s -> s.ticker().equals(ticker))
                            .map(Session::date)
                            .distinct()
                            .toList();
                })
                .orElse(List.of());
    }

    private void edited() {
        if (showing) {
            return;
        }
        try {
            Optional<DateRange> train = range(Part.TRAIN);
            Optional<DateRange> validate = range(Part.VALIDATE);
            Optional<DateRange> test = range(Part.TEST);
            if (train.isEmpty() || validate.isEmpty() || test.isEmpty()) {
                return;
            }
            Split split = new Split(train.get(), validate, test);
            problem.set("");
            showing = true;
            model.splitProperty().set(Optional.of(split));
        } catch (ProblemException e) {
            problem.set(e.problem().message());
        } finally {
            showing = false;
        }
    }

    private Optional<DateRange> range(Part part) {
        LocalDate from = from(part).get();
        LocalDate to = to(part).get();
        return from == null || to == null ? Optional.empty() : Optional.of(new DateRange(from, to));
    }

    /** Back to the default. */
    public void byThirds() {
        model.splitProperty().set(Optional.empty());
        showModel();
    }

    /**
     * How many sessions lie before a boundary.
     *
     * @param boundary 0 between train and validate, 1 between validate and test
     */
    int boundary(int boundary) {
        LocalDate start = from(boundary == 0 ? Part.VALIDATE : Part.TEST).get();
        if (start == null) {
            return dates.size();
        }
        return (int) dates.stream().filter(d -> d.isBefore(start)).count();
    }

    /** Moves a boundary; every part keeps at least one session, and a neighbour that is in the way moves along. */
    void moveBoundary(int boundary, int sessionsBefore) {
        int n = dates.size();
        if (n < Part.values().length) {
            return;
        }
        int validateAt = boundary(0);
        int testAt = boundary(1);
        if (boundary == 0) {
            validateAt = Math.clamp(sessionsBefore, 1, n - 2);
            testAt = Math.max(testAt, validateAt + 1);
        } else {
            testAt = Math.clamp(sessionsBefore, 2, n - 1);
            validateAt = Math.min(validateAt, testAt - 1);
        }
        LocalDate trainFrom = from(Part.TRAIN).get();
        LocalDate testTo = to(Part.TEST).get();
        DateRange train = range(trainFrom, dates.getFirst(), dates.get(validateAt - 1));
        DateRange test = new DateRange(
                dates.get(testAt), testTo == null || testTo.isBefore(dates.get(testAt)) ? dates.getLast() : testTo);
        Split split = new Split(
                train, Optional.of(new DateRange(dates.get(validateAt), dates.get(testAt - 1))), Optional.of(test));
        if (!Optional.of(split).equals(model.splitProperty().get())) {
            model.splitProperty().set(Optional.of(split));
        }
    }

    private static DateRange range(@Nullable LocalDate wanted, LocalDate otherwise, LocalDate to) {
        return new DateRange(wanted == null || wanted.isAfter(to) ? otherwise : wanted, to);
    }

    /** The part that a date belongs to; empty where it is not used. */
    Optional<Part> partOf(LocalDate date) {
        for (Part part : Part.values()) {
            LocalDate from = from(part).get();
            LocalDate to = to(part).get();
            if (from != null && to != null && !date.isBefore(from) && !date.isAfter(to)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** Sessions between the two dates of a part. */
    public int sessions(Part part) {
        LocalDate from = from(part).get();
        LocalDate to = to(part).get();
        if (from == null || to == null) {
            return 0;
        }
        return (int)
                dates.stream().filter(d -> !d.isBefore(from) && !d.isAfter(to)).count();
    }

    /** Dates of the sessions of the ticker that is worked on. */
    public ObservableList<LocalDate> dates() {
        return dates;
    }

    public ObjectProperty<@Nullable LocalDate> from(Part part) {
        return both(part).from();
    }

    public ObjectProperty<@Nullable LocalDate> to(Part part) {
        return both(part).to();
    }

    private Ends both(Part part) {
        return java.util.Objects.requireNonNull(ends.get(part));
    }

    /** Why the dates are no split; else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
