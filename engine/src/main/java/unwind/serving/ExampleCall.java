package unwind.serving;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import unwind.market.TradingCalendar;
import unwind.order.ParentOrder;
import unwind.report.ExampleCaller;
import unwind.run.ServedCall;

/** Calls a model inside this process: the service that answers at an endpoint, without a network in between. */
public final class ExampleCall implements ExampleCaller {
    private static final int HOURS_BEFORE_OPEN = 2;
    private static final int OK = 200;

    @Override
    public ServedCall call(Path model, ParentOrder order, LocalDate session) {
        Instant morning = TradingCalendar.nyse()
                .regularOpen(session)
                .atOffset(ZoneOffset.UTC)
                .minusHours(HOURS_BEFORE_OPEN)
                .toInstant();
        ScheduleService service = new ScheduleService(ServingModel.load(model), Clock.fixed(morning, ZoneOffset.UTC));
        String request = "{\"ticker\":\"%s\",\"shares\":%d,\"horizon_minutes\":%d}"
                .formatted(order.ticker(), order.shares(), order.horizonMinutes());
        long begin = System.nanoTime();
        int status = OK;
        byte[] answer;
        try {
            answer = service.answerJson(request.getBytes(StandardCharsets.UTF_8));
        } catch (ApiException refused) {
            // A ticker that no request may name, an order beyond a day's volume: the answer says so.
            status = refused.status();
            answer = ErrorBody.json(refused);
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        return new ServedCall(
                "the serving program inside the process that made the run, not an endpoint, with its clock set to the"
                        + " morning of the schedule",
                morning.toString(),
                status,
                millis,
                request,
                new String(answer, StandardCharsets.UTF_8));
    }
}
