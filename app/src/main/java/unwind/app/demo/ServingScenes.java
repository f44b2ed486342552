package unwind.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.app.demo.DemoAction.OpenTab;
import unwind.app.demo.DemoAction.Pick;
import unwind.app.demo.DemoAction.Press;
import unwind.app.demo.DemoEnd.Done;
import unwind.app.demo.DemoEnd.Read;
import unwind.app.demo.DemoEnd.Says;
import unwind.app.demo.DemoEnd.Serving;
import unwind.app.workspace.Step;

/** From the kept run to an endpoint that answers, its end, and the report. */
final class ServingScenes {
    /** Above this pace nobody watches, and the replay of a day need not take its twenty seconds. */
    private static final double HURRY = 4;

    private static final DemoEnd READ = new Read();

    private ServingScenes() {}

    static List<DemoStep> of(DemoSetting setting) {
        Optional<DemoSetting.Aws> aws = setting.aws();
        List<DemoStep> steps = new ArrayList<>();
        steps.add(runs());
        steps.add(aws.map(ServingScenes::deployOnAws).orElseGet(ServingScenes::rehearse));
        steps.addAll(calls());
        steps.add(replay(setting.pace()));
        steps.add(delete(aws.isPresent()));
        return steps;
    }

    private static DemoStep runs() {
        return new DemoStep(
                "runs",
                Step.RUNS,
                "Every run is kept",
                "Settings, seed, hash of the data, model and results, in one folder. Runs can be compared, and their"
                        + " settings restored.",
                List.of("Ctrl+5"),
                "run-table",
                List.of(),
                READ);
    }

    private static DemoStep rehearse() {
        return new DemoStep(
                "deploy",
                Step.DEPLOY,
                "Deploy the model",
                "The steps of a SageMaker deployment, rehearsed on this machine: no account, no cost, nothing leaves"
                        + " it. The same server answers that runs in the image.",
                List.of("Ctrl+6", "F5"),
                "endpoint-table",
                List.of(new Press("deploy-run")),
                new Serving(true));
    }

    private static DemoStep deployOnAws(DemoSetting.Aws aws) {
        return new DemoStep(
                "deploy",
                Step.DEPLOY,
                "Deploy the model to Amazon SageMaker",
                "Checks first, then the cost, which is confirmed by typing the endpoint's name. It takes some minutes."
                        + " The endpoint deletes itself, and this demonstration deletes it at its end in any case.",
                List.of("Ctrl+6", "F5"),
                "endpoint-table",
                List.of(
                        new Press("deploy-aws"),
                        new DemoAction.Type("deploy-profile", aws.profile()),
                        new DemoAction.Type("deploy-region", aws.region()),
                        new DemoAction.Type("deploy-name", aws.endpointName()),
                        new DemoAction.Type("deploy-minutes", "30"),
                        new Press("deploy-run"),
                        new DemoAction.Write("deploy-typed", aws.endpointName()),
                        new Press("deploy-confirm")),
                new Serving(true));
    }

    private static List<DemoStep> calls() {
        return List.of(
                new DemoStep(
                        "call",
                        Step.DEPLOY,
                        "Ask it for a schedule",
                        "Ticker, shares and horizon go in; a schedule with a child order for each minute comes back.",
                        List.of("Ctrl+Enter"),
                        "call-chart",
                        List.of(new OpenTab("deploy-tab-call"), new OpenTab("call-tab-chart"), new Press("call-send")),
                        new Says("call-headline", "200")),
                new DemoStep(
                        "json",
                        Step.DEPLOY,
                        "The answer is JSON",
                        "Each line says when, how many shares and at what expected cost. 'Copy as' gives the call as"
                                + " curl, AWS CLI, Java or Python.",
                        List.of(),
                        "call-pretty",
                        List.of(new OpenTab("deploy-tab-call"), new OpenTab("call-tab-pretty")),
                        READ));
    }

    private static DemoStep replay(double pace) {
        return new DemoStep(
                "replay",
                Step.DEPLOY,
                "Replay a session: the schedule is revised every minute",
                "A recorded day goes to the endpoint minute by minute. It sees only what was visible by then, and"
                        + " changes the rest of its schedule.",
                List.of(),
                "replay-chart",
                List.of(
                        new OpenTab("deploy-tab-replay"),
                        new Pick("replay-speed", pace > HURRY ? "As fast as it answers" : "20 min/s"),
                        new Press("replay-start")),
                new Says("replay-message", "Replayed"));
    }

    private static DemoStep delete(boolean aws) {
        return new DemoStep(
                "delete",
                Step.DEPLOY,
                "Delete the endpoint",
                aws
                        ? "Endpoint, configuration, model and alarms go, and what is billable is looked for once more."
                        : "As on AWS, all that was made for it goes with it, and what is left over is looked for.",
                List.of(),
                "delete-steps",
                List.of(new Press("endpoint-delete"), new Press("endpoint-delete-confirm")),
                new Serving(false));
    }

    static DemoStep report() {
        return new DemoStep(
                "report",
                Step.REPORT,
                "The report",
                "One file to send: the question and its answer, data, costs, training, results with their uncertainty,"
                        + " limits of validity, and the command that repeats it.",
                List.of("Ctrl+7"),
                "report-pages",
                List.of(),
                new Done(Step.REPORT));
    }

    static DemoStep end() {
        return new DemoStep(
                "end",
                Step.REPORT,
                "That is the whole way",
                "On synthetic data, so its savings prove nothing about a market. Open your own minute data with Ctrl+O"
                        + " and see what is left of them.",
                List.of(),
                "",
                List.of(),
                READ);
    }
}
