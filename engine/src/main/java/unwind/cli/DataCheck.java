package unwind.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import unwind.market.DataReport;
import unwind.market.Finding;
import unwind.market.MarketData;
import unwind.market.Session;

/** What {@code unwind data check} prints: the summary and findings of market data, for people or as JSON. */
final class DataCheck {
    private DataCheck() {}

    /**
     * One session as JSON has it.
     *
     * @param firstMinute minutes between the regular open and its first row
     */
    private record SessionLine(String ticker, String date, int minutes, int firstMinute, String quoteKind) {
        static SessionLine of(Session s) {
            return new SessionLine(
                    s.ticker(),
                    s.date().toString(),
                    s.rows(),
                    s.firstMinute(),
                    s.quoteKind().name());
        }
    }

    private record Check(
            List<String> files,
            String dataHash,
            List<String> tickers,
            boolean hasVolume,
            boolean hasExtremes,
            boolean hasEstimates,
            List<SessionLine> sessions,
            List<Finding> findings) {}

    static String text(MarketData data) {
        return DataReport.text(data);
    }

    /** The same as one JSON object, indented, ending with a line break. */
    static String json(MarketData data) {
        Check check = new Check(
                data.sources(),
                data.dataHash(),
                data.tickers(),
                data.hasVolume(),
                data.hasExtremes(),
                data.hasEstimates(),
                data.sessions().stream().map(SessionLine::of).toList(),
                data.findings());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(check) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers are always JSON", e);
        }
    }
}
