package unwind.market;

import java.nio.file.Path;
import java.util.List;

/** Reads market data files into sessions; finds, names and repairs faults, never silently. */
public interface MarketDataImporter {
    /**
     * @param files one or more CSV files, plain or gzip
     * @throws unwind.problem.ProblemException (data) with file, row, column and remedy
     */
    MarketData load(List<Path> files, ImportOptions options, Progress progress);
}
