package unwind.report;

import java.nio.file.Path;
import java.time.LocalDate;
import unwind.order.ParentOrder;
import unwind.run.ServedCall;

/** Asks a model for a schedule as a client of its endpoint would. */
@FunctionalInterface
public interface ExampleCaller {
    /**
     * Calls the model.
     *
     * @param model folder of the model
     * @param order that the schedule is for
     * @param session on whose morning it is asked
     * @throws unwind.problem.ProblemException (data) when the model cannot be served
     */
    ServedCall call(Path model, ParentOrder order, LocalDate session);
}
