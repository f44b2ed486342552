package unwind.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class AppArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("unwind.app");

    @Test
    void viewModelsNeverSeeNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .or()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("what a view model decides must be testable without a window")
                .check(APP);
    }

    @Test
    void theStateOfTheWorkbenchKnowsNoScreen() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "unwind.app.workspace..", "unwind.app.task..", "unwind.app.form..", "unwind.app.error..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "unwind.app.shell..",
                        "unwind.app.data..",
                        "unwind.app.setup..",
                        "unwind.app.training..",
                        "unwind.app.backtest..")
                .because("screens are built on the state, tasks and forms, never the other way round")
                .check(APP);
    }
}
