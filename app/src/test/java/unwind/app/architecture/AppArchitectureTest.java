package unwind.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Holds the workbench to the structure that docs/adr and CONTRIBUTING.md describe. */
@AnalyzeClasses(packages = "unwind.app", importOptions = DoNotIncludeTests.class)
final class AppArchitectureTest {
    @ArchTest
    static final ArchRule viewModelsKnowNoControls = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("what a screen does is tested without opening it");

    @ArchTest
    static final ArchRule stateKnowsNoScreen = noClasses()
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
                    "unwind.app.tune..",
                    "unwind.app.backtest..",
                    "unwind.app.runs..",
                    "unwind.app.deploy..",
                    "unwind.app.report..")
            .because("screens are built on the state, tasks and forms, never the other way round");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("unwind.app.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule jfreeStaysInTheChartPane = noClasses()
            .that()
            .resideOutsideOfPackage("unwind.app.chart")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jfree..")
            .because("screens name a chart of the engine and get a pane; how it is drawn is one package's business");

    @ArchTest
    static final ArchRule ffmpegStaysInTheRecording = noClasses()
            .that()
            .resideOutsideOfPackage("unwind.app.recording")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")
            .because("memory that FFmpeg holds is given back in one package");

    @ArchTest
    static final ArchRule picocliStaysInTheCommandLine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the window makes its forms from ParamSpec, as the command line makes its flags");

    @ArchTest
    static final ArchRule engineLibrariesStayInTheEngine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tech.tablesaw..", "ai.djl..", "com.fasterxml..", "unwind.agent.sac..")
            .because("the window asks for experiments; how they read, learn and store is the engine's business");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two windows in one program, or two tests, must not see each other");

    @ArchTest
    static final ArchRule printsFromTheMainClassesOnly = noClasses()
            .that()
            .resideOutsideOfPackage("unwind.app")
            .and()
            .doNotHaveFullyQualifiedName("unwind.app.bench.StartupProbeApp")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("nobody reads the terminal behind a window: problems go to the problem log; only the window that"
                    + " the bench starts has a reader behind it");

    @ArchTest
    static final ArchRule logsThroughOneDoor = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging")
            .because("one logging system is configured, SLF4J with Logback");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses imported) {
        assertThat(packagesWithClasses(imported))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as("package-info of %s says @NullMarked, without which NullAway does not look", p.getName())
                        .isTrue());
    }

    private static List<JavaPackage> packagesWithClasses(JavaClasses imported) {
        JavaPackage app = imported.getPackage("unwind.app");
        return Stream.concat(Stream.of(app), app.getSubpackagesInTree().stream())
                .filter(p -> !p.getClasses().isEmpty())
                .toList();
    }
}
