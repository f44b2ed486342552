package unwind.app.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import unwind.app.task.LatestResult;
import unwind.app.task.TaskService;
import unwind.app.workspace.WorkbenchModel;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.Split;
import unwind.problem.ProblemException;
import unwind.report.chart.ExchangeClock;
import unwind.report.chart.ProfileComparisonChart;

/** Compares the usual days of groups of sessions; fitted in the background, and only while somebody looks. */
public final class ProfilesViewModel {
    /** More lines than this cannot be told apart. */
    private static final int MOST_GROUPS = 8;

    private final WorkbenchModel model;
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.SPLIT);
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(Comparison.NONE);
    private final LatestResult<Request, Comparison> results;

    /**
     * What there is to see.
     *
     * @param note why there is nothing, or what was left out
     */
    record Comparison(Optional<ProfileComparisonChart.Data> data, String note) {
        static final Comparison NONE = new Comparison(Optional.empty(), "Open data to compare its usual days.");
    }

    private record Request(MarketData data, Grouping grouping, String ticker, Split split, double advShares) {}

    public ProfilesViewModel(WorkbenchModel model, TaskService tasks) {
        this.model = model;
        results = new LatestResult<>(
                tasks, "Compare usual days", ProfilesViewModel::compare, comparison::set, this::failed);
        List.of(model.dataProperty(), model.tickerProperty(), model.splitProperty(), grouping, shown)
                .forEach(source -> source.addListener(o -> request()));
    }

    private void request() {
        Optional<MarketData> data = model.dataProperty().get();
        if (shown.get() && data.isPresent()) {
            split(data.get())
                    .ifPresent(split -> results.ask(new Request(
                            data.get(),
                            grouping.get(),
                            model.tickerProperty()
                                    .get()
                                    .orElse(data.get().tickers().getFirst()),
                            split,
                            model.orderProperty().get().number("advShares"))));
        }
    }

    private Optional<Split> split(MarketData data) {
        try {
            return Optional.of(model.splitProperty().get().orElseGet(() -> Split.byThirds(data.dates())));
        } catch (ProblemException e) {
            comparison.set(new Comparison(Optional.empty(), e.problem().message()));
            return Optional.empty();
        }
    }

    private void failed(Throwable failure) {
        String why = failure instanceof ProblemException expected
                ? expected.problem().message()
                : "The usual days could not be compared: " + failure;
        comparison.set(new Comparison(Optional.empty(), why));
    }

    private static Comparison compare(Request request) {
        Map<String, List<Session>> groups = new LinkedHashMap<>();
        for (Session session : request.data().sessions()) {
            if (request.grouping() == Grouping.TICKER || session.ticker().equals(request.ticker())) {
                groups.computeIfAbsent(
                                request.grouping().of(session, request.split()), name -> new java.util.ArrayList<>())
                        .add(session);
            }
        }
        List<ProfileComparisonChart.Group> profiles = groups.entrySet().stream()
                .limit(MOST_GROUPS)
                .map(group -> new ProfileComparisonChart.Group(
                        "%s (%d)".formatted(group.getKey(), group.getValue().size()),
                        MarketProfile.fit(group.getValue(), request.advShares())))
                .toList();
        String note = groups.size() > MOST_GROUPS
                ? "The first %d of %d groups; the others are left out to keep the lines apart."
                        .formatted(MOST_GROUPS, groups.size())
                : "Sessions in a group stand in parentheses. Nothing is fitted from this: training uses its own"
                        + " sessions.";
        ExchangeClock clock = ExchangeClock.of(request.data().sessions().getFirst());
        return new Comparison(Optional.of(new ProfileComparisonChart.Data(profiles, clock)), note);
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** Whether somebody looks. */
    BooleanProperty shownProperty() {
        return shown;
    }

    ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }
}
