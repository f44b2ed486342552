package unwind.market;

import java.util.LinkedHashMap;
import java.util.Map;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/**
 * How to read market data files.
 *
 * @param mapping column name in the file to field name, for headers that are not recognised
 * @param values values of {@link #PARAMS}
 */
public record ImportOptions(Map<String, String> mapping, ParamValues values) {
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
                    "Least price step. US shares above one dollar trade in cents."));

    public ImportOptions {
        mapping = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    public static ImportOptions defaults() {
        return new ImportOptions(Map.of(), PARAMS.defaults());
    }
}
