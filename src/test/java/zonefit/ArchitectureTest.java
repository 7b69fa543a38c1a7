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
            .layer("report").definedBy("zonefit.report..")
            .layer("template").definedBy("zonefit.template..")
            .layer("amendment").definedBy("zonefit.amendment..")
            .layer("lint").definedBy("zonefit.lint..")
            .layer("suite").definedBy("zonefit.suite..")
            .layer("catalogue").definedBy("zonefit.catalogue..")
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
            .layer("memo").definedBy("zonefit.memo..")
            .layer("text").definedBy("zonefit.text..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("writeback").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report").mayOnlyBeAccessedByLayers("cli", "writeback")
            .whereLayer("pipeline").mayOnlyBeAccessedByLayers("cli", "report", "writeback")
            .whereLayer("template").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("amendment").mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("lint").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("suite").mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("catalogue").mayOnlyBeAccessedByLayers("cli", "report", "suite", "amendment")
            .whereLayer("screening").mayOnlyBeAccessedByLayers("cli", "report", "pipeline", "suite", "amendment")
            .whereLayer("reading").mayOnlyBeAccessedByLayers("cli", "suite", "amendment")
            .whereLayer("verdict").mayOnlyBeAccessedByLayers("cli", "report", "writeback", "pipeline", "suite", "screening", "amendment")
            .whereLayer("engine").mayOnlyBeAccessedByLayers("cli", "lint", "screening", "pipeline", "suite")
            .whereLayer("facts").mayOnlyBeAccessedByLayers("engine", "verdict", "screening", "pipeline", "suite", "report", "amendment")
            .whereLayer("policy").mayOnlyBeAccessedByLayers("cli", "report", "lint", "pipeline", "suite", "catalogue", "screening", "verdict",
                    "engine", "facts", "amendment")
            .whereLayer("input").mayOnlyBeAccessedByLayers("vocabulary", "policy", "reading", "engine", "lint", "pipeline", "suite", "screening",
                    "template", "writeback", "cli", "amendment")
            .whereLayer("problem").mayOnlyBeAccessedByLayers("cli", "report", "writeback", "lint", "pipeline", "suite", "screening", "reading",
                    "engine", "policy", "vocabulary", "input", "amendment");
}
