package zonefit.facts;

import java.util.Optional;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Process.Pollution;

/** What a project tells of energy and emissions, in the terms of environmental clauses. */
public final class EnvironmentFacts {

    // What rules may ask, each answered by the method of its name.
    private static final Question<Boolean> ASSESSED_PROCESS = project -> project.getEnvironment().assessedProcess();
    private static final Question<Boolean> POLLUTING = project -> project.getEnvironment().polluting();
    private static final Question<Truth> IMPACT_ASSESSED = project -> project.getEnvironment().impactAssessed();
    private static final Question<Truth> EMERGENCY_PLAN = project -> project.getEnvironment().emergencyPlan();
    private static final Question<Truth> CLEANER_PRODUCTION = project -> project.getEnvironment().cleanerProduction();
    private static final Question<Boolean> BURNS_COAL = project -> project.getEnvironment().burnsCoal();
    private static final Question<Truth> RETROFIT = project -> project.getEnvironment().retrofit();

    private final Project project;
    private final Pollution processes;
    private final Answers answers;

    /** @param processes how heavily the heaviest of the project's processes pollutes */
    EnvironmentFacts(Project project, Pollution processes, Answers answers) {
        this.project = project;
        this.answers = answers;
        this.processes = processes;
    }

    /** Whether a process that may pollute is named, and the state of the assessment with it. */
    public boolean getAssessedProcess() {
        return answers.to(ASSESSED_PROCESS);
    }

    private boolean assessedProcess() {
        return processes != Pollution.NONE && project.get(Fields.EIA).isPresent();
    }

    /** Whether a heavily polluting process, emissions or hazardous waste are stated. */
    public boolean getPolluting() {
        return answers.to(POLLUTING);
    }

    private boolean polluting() {
        return processes == Pollution.HEAVY || project.get(Fields.EMISSIONS).isPresent()
                || project.get(Fields.HAZARDOUS_WASTE).isPresent() || project.get(Fields.WASTEWATER).isPresent();
    }

    /** Whether the environmental impact assessment is approved. */
    public Truth getImpactAssessed() {
        return answers.to(IMPACT_ASSESSED);
    }

    private Truth impactAssessed() {
        return project.get(Fields.EIA)
                .map(status -> Truth.of(status.equals("approved"), LandFacts.label("environment.eia", status)))
                .orElseGet(() -> Truth.unknown(LandFacts.unstated("environment.eia"), "environment.eia"));
    }

    public Truth getEmergencyPlan() {
        return answers.to(EMERGENCY_PLAN);
    }

    private Truth emergencyPlan() {
        return LandFacts.yesNo(project.get(Fields.EMERGENCY_PLAN), "environment.emergencyPlan");
    }

    public Truth getCleanerProduction() {
        return answers.to(CLEANER_PRODUCTION);
    }

    private Truth cleanerProduction() {
        return LandFacts.yesNo(project.get(Fields.CLEANER_PRODUCTION), "environment.cleanerProductionAudit");
    }

    public boolean getBurnsCoal() {
        return answers.to(BURNS_COAL);
    }

    private boolean burnsCoal() {
        return project.get(Fields.FUEL).filter(EnvironmentFacts::isCoal).isPresent();
    }

    private static boolean isCoal(String fuel) {
        return fuel.contains("煤") && !fuel.contains("煤改") && !fuel.contains("煤层气") || fuel.toLowerCase().contains("coal");
    }

    /** Whether the project is an energy-saving retrofit. */
    public Truth getRetrofit() {
        return answers.to(RETROFIT);
    }

    private Truth retrofit() {
        Optional<Boolean> stated = project.get(Fields.RETROFIT);
        Text fuel = project.get(Fields.FUEL).map(Text::same).orElse(Text.EMPTY);
        Text shown = fuel.then(new Text("；节能改造：", "; retrofit: "))
                .then(stated.map(yes -> Words.of(yes ? "yes" : "no")).orElse(new Text("未填写", "not stated")));
        return Truth.of(stated.orElse(false), shown);
    }
}
