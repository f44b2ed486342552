package unwind.report;

import java.util.List;

/** The sections in reading order: the answer first, how it was found after it. */
final class ReportSections {
    static final List<Section> ALL = List.of(
            new AnswerSection(),
            new ResultSection(),
            new BacktestSection(),
            new CostPartsSection(),
            new DifferencesSection(),
            new SessionPathSection(),
            new SessionTableSection(),
            new TrainingSection(),
            new AgentSection(),
            new DataSection(),
            new CostModelSection(),
            new LimitsSection(),
            new ChildOrdersSection(),
            new ReproductionSection());

    private ReportSections() {}
}
