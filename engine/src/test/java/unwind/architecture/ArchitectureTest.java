package unwind.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Holds the engine to the structure that docs/adr and CONTRIBUTING.md describe. */
@AnalyzeClasses(packages = "unwind", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    /** From the bottom up: a package may use itself, its own sub-packages and what stands before it. */
    private static final List<String> LAYERS = List.of(
            "problem",
            "disk",
            "param",
            "market",
            "order",
            "cost",
            "sim",
            "strategy",
            "feature",
            "env",
            "agent",
            "train",
            "backtest",
            "run",
            "report",
            "serving",
            "deploy",
            "cli");

    @ArchTest
    static final ArchRule importsGoUpTheListOnly = classes()
            .that()
            .resideInAPackage("unwind..")
            .should(useOnlyWhatStandsBeforeThem())
            .because(
                    "a market session that knows of training, or a cost that knows of reports, cannot be tested alone");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("unwind.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule tablesawReadsMarketDataOnly = onlyIn(
            "unwind.market",
            "sessions are primitive arrays behind the import: a table library must not leak into loops",
            "tech.tablesaw..");

    @ArchTest
    static final ArchRule tensorsStayInTheLearner = onlyIn(
            "unwind.agent.sac",
            "inference is plain Java: backtest, schedule and serving never load libtorch",
            "ai.djl..");

    @ArchTest
    static final ArchRule tensorsAreNotMultipliedByJavaNumbers = noClasses()
            .should()
            .callMethod(NDArray.class, "mul", Number.class)
            .orShould()
            .callMethod(NDArray.class, "div", Number.class)
            .because("DJL frees the number's memory while the backward pass still needs it: see SacGraph.times");

    @ArchTest
    static final ArchRule vectorsStayInTheLearner = onlyIn(
            "unwind.agent.sac",
            "the Vector API is an incubator: all else must run where it is missing",
            "jdk.incubator..");

    @ArchTest
    static final ArchRule jfreeDrawsChartsOnly =
            onlyIn("unwind.report.chart", "window, report and export draw one and the same chart", "org.jfree..");

    @ArchTest
    static final ArchRule batikDrawsChartsOnly =
            onlyIn("unwind.report.chart", "one class turns charts into SVG", "org.apache.batik..");

    @ArchTest
    static final ArchRule awtDrawsChartsOnly = onlyIn(
            "unwind.report.chart",
            "the engine runs on machines without a display and knows no window toolkit",
            "java.awt..");

    @ArchTest
    static final ArchRule picocliParsesCommandsOnly = onlyIn(
            "unwind.cli", "parameters are described once, by ParamSpec; flags are one of its forms", "picocli..");

    @ArchTest
    static final ArchRule awsStaysInDeployment = onlyIn(
            "unwind.deploy..",
            "one place knows the cloud: another cloud, or none, is another target",
            "software.amazon..");

    @ArchTest
    static final ArchRule jibBuildsImagesOnly =
            onlyIn("unwind.deploy.image", "one class builds the image", "com.google.cloud.tools..");

    @ArchTest
    static final ArchRule noWindowToolkit = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "javax.swing..", "unwind.app..")
            .because("the engine serves the window, the command line and a server alike");

    @ArchTest
    static final ArchRule jsonStaysAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "unwind.agent",
                    "unwind.run",
                    "unwind.report..",
                    "unwind.serving..",
                    "unwind.deploy..",
                    "unwind.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..")
            .because("files and answers have a written format; the model behind them is free to change");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two runs in one program, or two tests, must not see each other");

    @ArchTest
    static final ArchRule printsFromTheCommandLineOnly = noClasses()
            .that()
            .resideOutsideOfPackage("unwind.cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("standard output carries results, which only a command may write; everything else logs");

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
        return imported.getPackage("unwind").getSubpackagesInTree().stream()
                .filter(p -> !p.getClasses().isEmpty())
                .toList();
    }

    private static ArchRule onlyIn(String home, String why, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(why);
    }

    private static ArchCondition<JavaClass> useOnlyWhatStandsBeforeThem() {
        return new ArchCondition<>("use only packages that stand before their own in " + LAYERS) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                int rank = rank(user);
                user.getDirectDependenciesFromSelf().stream()
                        .filter(d -> OWN.test(d.getTargetClass()) && rank(d.getTargetClass()) > rank)
                        .forEach(d -> events.add(SimpleConditionEvent.violated(user, d.getDescription())));
            }
        };
    }

    private static final DescribedPredicate<JavaClass> OWN = resideInAPackage("unwind..");

    private static int rank(JavaClass type) {
        String below = type.getPackageName().substring("unwind".length());
        if (below.isEmpty()) {
            return LAYERS.size();
        }
        int rank = LAYERS.indexOf(below.substring(1).split("\\.", 2)[0]);
        assertThat(rank)
                .as("the package of %s has a place in the list of layers", type.getName())
                .isNotNegative();
        return rank;
    }
}
