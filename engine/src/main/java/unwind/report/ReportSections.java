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
            new HeadroomSection(),
            new RegimesSection(),
            new LimitOrdersSection(),
            new SensitivitySection(),
            new SessionTableSection(),
            new DataSection(),
            new CostModelSection(),
            new AgentSection(),
            new TuningSection(),
            new TrainingSection(),
            new LimitsSection(),
            new DeploymentSection(),
            new ChildOrdersSection(),
            new AbsentSection(),
            new ReproductionSection());

    private ReportSections() {}
}
