package zonefit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "zonefit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_engine_knows_drools = noClasses().that().resideOutsideOfPackage("zonefit.engine..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..", "org.mvel..");

    /** Whoever reads YAML must not load them. */
    @ArchTest
    static final ArchRule libraries_of_tables_and_workbooks_stay_behind_few_classes = noClasses()
            .that().resideOutsideOfPackages("zonefit.table..", "zonefit.template..", "zonefit.report..")
            .should().dependOnClassesThat().resideInAnyPackage("org.dhatim..", "de.siegmar..");

    @ArchTest
    static final ArchRule only_the_command_line_parses_options = noClasses().that().resideOutsideOfPackage("zonefit.cli..")
            .should().dependOnClassesThat().resideInAPackage("commons_cli..");

    @ArchTest
    static final ArchRule the_project_model_knows_only_words = classes().that().resideInAPackage("zonefit.project..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("zonefit.project..", "zonefit.text..", "java..");

    @ArchTest
    static final ArchRule only_the_command_line_writes_to_the_console = noClasses().that().resideOutsideOfPackage("zonefit.cli..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule the_flow_goes_one_way = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("cli").definedBy("zonefit.cli..")
            .layer("writeback").definedBy("zonefit.writeback..")
            .layer("verify").definedBy("zonefit.verify..")
            .layer("report").definedBy("zonefit.report..")
            .layer("template").definedBy("zonefit.template..")
            .layer("skeleton").definedBy("zonefit.skeleton..")
            .layer("amendment").definedBy("zonefit.amendment..")
            .layer("lint").definedBy("zonefit.lint..")
            .layer("mutation").definedBy("zonefit.mutation..")
            .layer("suite").definedBy("zonefit.suite..")
            .layer("catalogue").definedBy("zonefit.catalogue..")
            .layer("receipt").definedBy("zonefit.receipt..")
            .layer("pipeline").definedBy("zonefit.pipeline..")
            .layer("screening").definedBy("zonefit.screening..")
            .layer("reading").definedBy("zonefit.reading..")
            .layer("verdict").definedBy("zonefit.verdict..")
            .layer("engine").definedBy("zonefit.engine..")
            .layer("facts").definedBy("zonefit.facts..")
            .layer("policy").definedBy("zonefit.policy..")
            .layer("vocabulary").definedBy("zonefit.vocabulary..")
            .layer("input").definedBy("zonefit.table..", "zonefit.document..", "zonefit.cache..")
            .layer("project").definedBy("zonefit.project..")
            .layer("problem").definedBy("zonefit.problem..")
            .layer("json").definedBy("zonefit.json..")
            .layer("memo").definedBy("zonefit.memo..")
            .layer("text").definedBy("zonefit.text..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("writeback").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("verify").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report").mayOnlyBeAccessedByLayers("cli", "writeback", "verify")
            .whereLayer("receipt").mayOnlyBeAccessedByLayers("cli", "report", "verify")
            .whereLayer("pipeline").mayOnlyBeAccessedByLayers("cli", "report", "writeback", "receipt", "verify")
            .whereLayer("template").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("skeleton").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("amendment").mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("lint").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("mutation").mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("suite").mayOnlyBeAccessedByLayers("cli", "report", "mutation")
            .whereLayer("catalogue").mayOnlyBeAccessedByLayers("amendment", "cli", "report", "suite")
            .whereLayer("screening").mayOnlyBeAccessedByLayers("amendment", "mutation", "cli", "report", "pipeline", "suite", "verify")
            .whereLayer("reading").mayOnlyBeAccessedByLayers("amendment", "cli", "suite", "verify")
            .whereLayer("verdict").mayOnlyBeAccessedByLayers("amendment", "mutation", "cli", "report", "writeback", "receipt", "verify", "pipeline", "suite", "skeleton",
                    "screening")
            .whereLayer("engine").mayOnlyBeAccessedByLayers("mutation", "cli", "lint", "screening", "pipeline", "suite", "verify")
            .whereLayer("facts").mayOnlyBeAccessedByLayers("amendment", "mutation", "engine", "verdict", "screening", "pipeline", "suite", "report", "receipt")
            .whereLayer("policy").mayOnlyBeAccessedByLayers("amendment", "mutation", "cli", "report", "receipt", "verify", "lint", "skeleton", "pipeline", "suite", "catalogue",
                    "screening", "verdict", "engine", "facts")
            .whereLayer("json").mayOnlyBeAccessedByLayers("report", "receipt")
            .whereLayer("input").mayOnlyBeAccessedByLayers("amendment", "mutation", "vocabulary", "policy", "reading", "engine", "lint", "pipeline", "suite", "screening",
                    "template", "writeback", "verify", "skeleton", "cli")
            .whereLayer("problem").mayOnlyBeAccessedByLayers("amendment", "mutation", "cli", "report", "receipt", "verify", "writeback", "lint", "skeleton", "pipeline", "suite",
                    "screening", "reading",
                    "engine", "policy", "vocabulary", "input");
}
