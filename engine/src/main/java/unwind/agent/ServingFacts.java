package unwind.agent;

import java.util.List;

/**
 * What a server must know beside the policy: how training read its rows, so that a request's rows are read alike, and what
 * the static schedule cost on validation sessions, so that an answer can quote it. {@code serving.json} of a model folder.
 */
public record ServingFacts(RowReading rows, ValidationCosts validation) {
    /**
     * How rows became sessions in training.
     *
     * @param quoteKind {@code POINT_IN_TIME} or {@code EXTREMES}
     * @param assumedHalfSpreadBps half-spread put round the mid of a row that is crossed or an extreme
     * @param columns names of the minute columns that training sessions had; others are not shown to the policy
     */
    public record RowReading(String quoteKind, double assumedHalfSpreadBps, List<String> columns) {
        public RowReading {
            columns = List.copyOf(columns);
        }
    }
}
