package unwind.app.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.Hosting;
import unwind.deploy.choice.TargetChoice;
import unwind.problem.ProblemException;
import unwind.run.RunOverview;

/** What is to be deployed and where, as the user sets it. FX thread only. */
final class DeployForm {
    /** Regions to choose from; any other can be typed. */
    static final List<String> REGIONS = List.of(
            TargetChoice.DEFAULT_REGION, "us-east-2", "us-west-2", "eu-central-1", "eu-west-1", "ap-northeast-1");

    private final ObjectProperty<Optional<RunOverview>> run = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty aws = new SimpleBooleanProperty();
    private final BooleanProperty serverless = new SimpleBooleanProperty();
    private final ObjectProperty<String> instance = new SimpleObjectProperty<>("ml.m5.large");
    private final ObjectProperty<Integer> memory = new SimpleObjectProperty<>(2048);
    private final ObjectProperty<String> region = new SimpleObjectProperty<>(TargetChoice.DEFAULT_REGION);
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("unwind");
    private final StringProperty minutes = new SimpleStringProperty("120");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    DeployForm() {
        targetChanges().forEach(p -> p.addListener(changed -> refresh()));
        refresh();
    }

    private void refresh() {
        problem.set(reason());
    }

    private String reason() {
        if (run.get().isEmpty()) {
            return "Choose a trained run.";
        }
        try {
            wanted();
        } catch (ProblemException e) {
            return e.problem().message();
        }
        return aws.get() && region.get().isBlank() ? "Name a region." : "";
    }

    /**
     * What is set now, for a background thread.
     *
     * @throws ProblemException (usage) when a field is out of range
     */
    Wanted wanted() {
        Wanted wanted = new Wanted(name.get().strip(), hosting(), autoDelete());
        wanted.request(Path.of("model.tar.gz"), "", "");
        return wanted;
    }

    /** An endpoint to be. */
    record Wanted(String name, Hosting hosting, Duration autoDelete) {
        DeploymentRequest request(Path archive, String sha256, String confirmedWithoutAutoDelete) {
            return new DeploymentRequest(name, archive, sha256, hosting, autoDelete, confirmedWithoutAutoDelete);
        }
    }

    private Hosting hosting() {
        return serverless.get()
                ? new Hosting.Serverless(memory.get(), 1)
                : new Hosting.Instance(instance.get().strip());
    }

    Duration autoDelete() {
        try {
            return Duration.ofMinutes(Integer.parseInt(minutes.get().strip()));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    TargetChoice target() {
        return aws.get()
                ? new TargetChoice(
                        TargetChoice.AWS, profile.get().strip(), region.get().strip())
                : TargetChoice.rehearsal();
    }

    /** All that a check looks at: when it changes, the check is out of date. */
    List<javafx.beans.Observable> targetChanges() {
        return List.of(run, aws, serverless, instance, memory, region, profile, name, minutes);
    }

    ObjectProperty<Optional<RunOverview>> runProperty() {
        return run;
    }

    BooleanProperty awsProperty() {
        return aws;
    }

    BooleanProperty serverlessProperty() {
        return serverless;
    }

    ObjectProperty<String> instanceProperty() {
        return instance;
    }

    ObjectProperty<Integer> memoryProperty() {
        return memory;
    }

    ObjectProperty<String> regionProperty() {
        return region;
    }

    StringProperty profileProperty() {
        return profile;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty minutesProperty() {
        return minutes;
    }

    /** What is wrong with it; empty when nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
