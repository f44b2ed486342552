package unwind.run;

import java.util.List;
import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Split;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;

/**
 * An experiment with its data loaded, split by date, and its curves fitted on the training sessions only.
 *
 * @param timing resolved, never auto
 * @param validate empty where nothing is trained
 * @param test empty where nothing is tested
 * @param notes for people: what was assumed or shortened
 */
public record Prepared(
        ExperimentSpec spec,
        MarketData data,
        Split split,
        ExecutionTiming timing,
        ParentOrder order,
        CostModel costs,
        MarketProfile profile,
        List<SessionLiquidity> train,
        List<SessionLiquidity> validate,
        List<SessionLiquidity> test,
        List<String> notes) {
    public Prepared {
        train = List.copyOf(train);
        validate = List.copyOf(validate);
        test = List.copyOf(test);
        notes = List.copyOf(notes);
    }
}
