package unwind.cost;

import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/** Fee parameters that every preset shares. */
final class FeeParams {
    private static final String GROUP = "Fees";
    private static final String COMMISSION = "commissionDollarsPerShare";
    private static final String REGULATORY = "regulatoryFees";

    private FeeParams() {}

    static ParamSet params(boolean regulatoryByDefault) {
        return ParamSet.of(
                "fees",
                ParamSpec.number(
                        COMMISSION,
                        "Commission",
                        "$/share",
                        0,
                        1,
                        0,
                        GROUP,
                        "What your broker charges for each share sold. No schedule changes it; it is shown apart."),
                ParamSpec.flag(
                        REGULATORY,
                        "SEC and FINRA fees",
                        regulatoryByDefault,
                        GROUP,
                        "Add the SEC Section 31 fee and the FINRA trading activity fee at the rates of the trading date. "
                                + "Switch off for other markets."));
    }

    static FeeSchedule schedule(ParamValues values) {
        FeeSchedule commission = new CommissionFee(values.number(COMMISSION));
        if (!values.flag(REGULATORY)) {
            return commission;
        }
        FeeSchedule regulatory = new UsRegulatoryFees();
        return (date, shares, notional) ->
                commission.dollars(date, shares, notional) + regulatory.dollars(date, shares, notional);
    }
}
