package unwind.app.demo;

import java.util.List;
import java.util.stream.Stream;

/** The story: from minute data to a schedule that an endpoint answers with, and the report of it. */
final class DemoScript {
    private DemoScript() {}

    static List<DemoStep> of(DemoSetting setting) {
        return Stream.of(
                        LearningScenes.of(setting.trainingSteps()),
                        ServingScenes.of(setting),
                        List.of(ServingScenes.report(), ServingScenes.end()))
                .flatMap(List::stream)
                .toList();
    }
}
