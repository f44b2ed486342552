package unwind.market;

import java.util.LinkedHashMap;
import java.util.Map;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/**
 * How to read market data files.
 *
 * @param mapping column name in the file to field name, for headers that are not recognised: {@code bid_price_1},
 *     {@value #IGNORE} to leave a column out, {@code timestamp@America/New_York} for a zone, {@code timestamp@2012-06-21}
 *     for the date of times of day
 * @param values values of {@link #PARAMS}
 */
public record ImportOptions(Map<String, String> mapping, ParamValues values) {
    /** Field name that leaves a column out, in a mapping. */
    public static final String IGNORE = "ignore";

    /** Assumptions that an importer needs where the data is silent; shown to the user with every finding that uses them. */
    public static final ParamSet PARAMS = ParamSet.of(
            "market data",
            ParamSpec.number(
                    "assumedHalfSpreadBps",
                    "Assumed half-spread",
                    "bps",
                    0.01,
                    100,
                    0.5,
                    "Data",
                    "Half-spread put round the mid where the quotes are crossed and so cannot be a book."),
            ParamSpec.number(
                    "tickDollars",
                    "Tick",
                    "$",
                    0.0001,
                    1,
                    0.01,
                    "Data",
                    "Least price step. US shares above one dollar trade in cents."),
            ParamSpec.choice(
                            "priceUnit",
                            "Prices are in",
                            PriceUnit.keys(),
                            PriceUnit.AUTO,
                            "Data",
                            "Unit of the prices in the files. auto looks at them: whole numbers that are cents, 1e-4, 1e-6 or"
                                    + " 1e-9 dollars are scaled to dollars, and a finding says so.")
                    .named(PriceUnit.labels()),
            ParamSpec.integer(
                    "assumedDepthShares",
                    "Assumed depth",
                    "shares",
                    1,
                    10_000_000,
                    300,
                    "Data",
                    "Size assumed at the best bid and ask where the files hold bars without quotes."),
            ParamSpec.flag(
                    "leaveOutHalfDays",
                    "Leave out half days",
                    false,
                    "Data",
                    "Leaves out the sessions that close at 13:00: a horizon of a full day does not fit into them."),
            ParamSpec.flag(
                    "leaveOutLateStarts",
                    "Leave out late starts",
                    false,
                    "Data",
                    "Leaves out the sessions whose first usable minute comes after the open."));

    public ImportOptions {
        mapping = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** These options with more columns mapped and other settings; the later word counts. */
    public ImportOptions with(Map<String, String> columns, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(mapping);
        all.putAll(columns);
        return new ImportOptions(all, values.with(settings));
    }

    public static ImportOptions defaults() {
        return new ImportOptions(Map.of(), PARAMS.defaults());
    }
}
