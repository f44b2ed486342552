package unwind.app.deploy;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import unwind.deploy.Check;

/** The preflight, line by line: a sign, what was found, what to do about it. */
final class ChecksView extends VBox {
    private final DeployViewModel model;

    ChecksView(DeployViewModel model) {
        this.model = model;
        setId("deploy-checks");
        getStyleClass().add("checks");
        setAccessibleText("Preflight checks");
        model.checks().addListener((Observable changed) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (Check check : model.checks()) {
            getChildren().add(line(check));
        }
        setManaged(!model.checks().isEmpty());
        setVisible(isManaged());
    }

    private static HBox line(Check check) {
        Label title = new Label(check.title());
        title.getStyleClass().add("check-title");
        VBox words = new VBox(title, wrapped(check.detail(), "check-detail"));
        if (!check.remedy().isEmpty()) {
            words.getChildren().add(wrapped(check.remedy(), "check-remedy"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Ui.icon(sign(check.result()), style(check.result())), words);
        line.getStyleClass().add("check");
        line.setFocusTraversable(true);
        line.setAccessibleText(
                "%s, %s: %s %s".formatted(word(check.result()), check.title(), check.detail(), check.remedy()));
        return line;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Ikon sign(Check.Result result) {
        return switch (result) {
            case PASS -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case WARN -> MaterialDesignA.ALERT_OUTLINE;
            case FAIL -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
            case SKIP -> MaterialDesignM.MINUS_CIRCLE_OUTLINE;
        };
    }

    private static String style(Check.Result result) {
        return switch (result) {
            case PASS -> "good";
            case WARN -> "doubtful";
            case FAIL -> "bad";
            case SKIP -> "muted-mark";
        };
    }

    private static String word(Check.Result result) {
        return switch (result) {
            case PASS -> "passed";
            case WARN -> "warning";
            case FAIL -> "failed";
            case SKIP -> "skipped";
        };
    }
}
