package unwind.serving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.agent.ModelManifest;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.TodayRows;
import unwind.market.TradingCalendar;

/** First answers of a service, so that the first caller's is not slow: a static and an adaptive whole day, some times. */
final class WarmUp {
    private static final int ROUNDS = 12;
    private static final double MID = 100;

    private WarmUp() {}

    static void run(ScheduleService service) {
        for (int i = 0; i < ROUNDS; i++) {
            ScheduleService.json(service.answer(request(service, Optional.empty())));
            ScheduleService.json(service.answer(request(service, Optional.of(rows(service)))));
        }
        RequestReader.read("{\"ticker\":\"A\",\"shares\":1,\"horizon_minutes\":1}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static ScheduleRequest request(ScheduleService service, Optional<List<TodayRows.Row>> rows) {
        ModelManifest manifest = service.model().manifest();
        return new ScheduleRequest(
                manifest.tickers().get(0),
                manifest.shares(),
                manifest.horizonMinutes(),
                Optional.empty(),
                1,
                Optional.empty(),
                rows,
                Optional.empty(),
                false,
                ScheduleRequest.Constraints.NONE,
                Optional.empty(),
                List.of());
    }

    /** A day that stands still, up to one minute before the order ends. */
    private static List<TodayRows.Row> rows(ScheduleService service) {
        ModelManifest manifest = service.model().manifest();
        MarketProfile profile =
                service.model().artefact().profiles().values().iterator().next();
        TradingCalendar calendar = TradingCalendar.nyse();
        LocalDate day = LocalDate.of(2024, 7, 1);
        int rows = Math.clamp(manifest.startMinute() + (long) manifest.horizonMinutes() - 1, 1, Session.FULL_MINUTES);
        List<TodayRows.Row> result = new ArrayList<>();
        for (int minute = 0; minute < rows; minute++) {
            Instant start = calendar.regularOpen(day).plusSeconds(60L * minute);
            double half = MID * profile.medianHalfSpreadBps(minute) / 1e4;
            result.add(new TodayRows.Row(
                    start,
                    new double[] {MID - half},
                    new double[] {100},
                    new double[] {MID + half},
                    new double[] {100},
                    Map.of(Column.VOLUME, profile.volumeShares()[minute])));
        }
        return result;
    }
}
