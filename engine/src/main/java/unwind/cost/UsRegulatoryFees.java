package unwind.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What US regulators take from a seller: the SEC's fee under Section 31 of the Securities Exchange Act on the proceeds
 * (here the arrival notional) and FINRA's trading activity fee per share (Schedule A to the By-Laws, section 1), both at the
 * rate of the trade date and unrounded. Rates and their sources are in {@link RegulatoryRates}; a date outside the table
 * uses the nearest known rate.
 *
 * <p>The trading activity fee is capped per trade. The cap is applied once to the parent order, as FINRA allows where
 * executions are reported to the customer as one average-price trade; it binds only from about 50,000 shares. FINRA charges
 * its members, who pass the fee on.
 */
public final class UsRegulatoryFees implements FeeSchedule {
    private final RegulatoryRates rates;

    public UsRegulatoryFees() {
        this(RegulatoryRates.published());
    }

    UsRegulatoryFees(RegulatoryRates rates) {
        this.rates = rates;
    }

    @Override
    public double dollars(LocalDate date, int shares, double arrivalNotionalDollars) {
        return secDollars(date, arrivalNotionalDollars) + tafDollars(date, shares);
    }

    /** SEC Section 31 fee, dollars. */
    public double secDollars(LocalDate date, double notionalDollars) {
        return rates.section31(date).dollarsPerMillion() * notionalDollars / 1e6;
    }

    /** FINRA trading activity fee, dollars. */
    public double tafDollars(LocalDate date, int shares) {
        RegulatoryRates.Taf taf = rates.taf(date);
        return Math.min(taf.capDollars(), taf.dollarsPerShare() * shares);
    }

    /** The rates that apply on a date, one line with sources, for screens and reports. */
    public String ratesText(LocalDate date) {
        RegulatoryRates.Section31 sec = rates.section31(date);
        RegulatoryRates.Taf taf = rates.taf(date);
        return String.format(
                Locale.ROOT,
                "SEC Section 31 $%.2f per million (%s); FINRA TAF $%s per share, at most $%.2f (%s)",
                sec.dollarsPerMillion(),
                sec.source(),
                BigDecimal.valueOf(taf.dollarsPerShare()).toPlainString(),
                taf.capDollars(),
                taf.source());
    }
}
