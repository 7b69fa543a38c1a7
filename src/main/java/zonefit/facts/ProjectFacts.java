package zonefit.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Gazetteer.Location;
import zonefit.vocabulary.Process;
import zonefit.vocabulary.Process.Pollution;
import zonefit.vocabulary.Recognition;
import zonefit.vocabulary.Vocabulary;

/**
 * A project as rules see it: places, concepts and measures, nothing null. Getters, because Drools reads facts through
 * them.
 */
public final class ProjectFacts {

    private final Project project;
    private final LocalDate asOf;
    private final Set<String> policies;
    private final Set<String> places;
    private final Recognition industry;
    private final Set<String> ownConcepts;
    private final Set<String> concepts;
    private final Set<Activity> activities;
    private final Set<String> names;
    private final Set<String> processes;
    private final LandFacts land;
    private final SiteFacts site;
    private final EnvironmentFacts environment;
    private final InvestmentFacts investment;

    private ProjectFacts(Project project, LocalDate asOf, Set<String> policies, Location location, Recognition industry,
            Set<String> concepts, Set<Activity> activities, Set<String> names, Set<String> processes, Vocabulary vocabulary) {
        this.project = Objects.requireNonNull(project);
        this.asOf = Objects.requireNonNull(asOf);
        this.policies = Set.copyOf(policies);
        this.places = location.chain();
        this.industry = Objects.requireNonNull(industry);
        this.ownConcepts = industry.concepts();
        this.concepts = Set.copyOf(concepts);
        this.activities = Set.copyOf(activities);
        this.names = Set.copyOf(names);
        this.land = new LandFacts(project);
        this.processes = Set.copyOf(processes);
        this.investment = new InvestmentFacts(project);
        this.site = new SiteFacts(project, location, vocabulary);
        this.environment = new EnvironmentFacts(project, processes.stream().flatMap(id -> vocabulary.process(id).stream())
                .map(Process::pollution).max(Comparator.naturalOrder()).orElse(Pollution.NONE));
    }

    /**
     * @param asOf     the date on which the project is judged
     * @param policies ids of the policies that speak for this project
     * @param names    names of firms and projects in the project's words that a statement is about
     */
    public static ProjectFacts of(Project project, LocalDate asOf, Set<String> policies, Location location, Recognition industry,
            Set<Activity> activities, Set<String> names, Vocabulary vocabulary) {
        Set<String> concepts = new LinkedHashSet<>();
        industry.concepts().forEach(concept -> concepts.addAll(vocabulary.concepts().closure(concept)));
        return new ProjectFacts(project, asOf, policies, location, industry, concepts, activities, names,
                processes(project, vocabulary), vocabulary);
    }

    private static Set<String> processes(Project project, Vocabulary vocabulary) {
        List<String> texts = new ArrayList<>(project.texts(Fields.PROCESSES));
        texts.addAll(project.texts(Fields.PRODUCTS));
        project.get(Fields.INDUSTRY).ifPresent(texts::add);
        return vocabulary.processesIn(texts);
    }

    public Project project() {
        return project;
    }

    /** The date on which the project is judged; figures of another time say nothing of it. */
    public LocalDate asOf() {
        return asOf;
    }

    public Recognition industry() {
        return industry;
    }

    /** Ids of the policies that speak for this project. */
    public Set<String> getPolicies() {
        return policies;
    }

    /** Ids of all places the site lies in. */
    public Set<String> getPlaces() {
        return places;
    }

    /** The same places, each as a fact. */
    public List<SitePlace> sitePlaces() {
        return places.stream().sorted().map(place -> new SitePlace(this, place)).toList();
    }

    /** Ids of the concepts that the project was recognised as. */
    public Set<String> getOwnConcepts() {
        return ownConcepts;
    }

    /** Ids of the recognised concepts and all above them. */
    public Set<String> getConcepts() {
        return concepts;
    }

    /** What may be done at the site; one activity if it is known. */
    public Set<Activity> getActivities() {
        return activities;
    }

    /** Ids of the processes that the project names. */
    public Set<String> getProcesses() {
        return processes;
    }

    public Set<String> getNames() {
        return names;
    }

    public LandFacts getLand() {
        return land;
    }

    public SiteFacts getSite() {
        return site;
    }

    public EnvironmentFacts getEnvironment() {
        return environment;
    }

    public InvestmentFacts getInvestment() {
        return investment;
    }

    /** For clauses that apply to every project. */
    public Truth getCertainly() {
        return Truth.of(true, Text.EMPTY);
    }

    /** The plot that the project names; empty if it names none. */
    public String getParcel() {
        return project.get(Fields.PARCEL).orElse("");
    }

    /** Whether goods may be produced at the site. */
    public boolean getProduces() {
        return activities.contains(Activity.PRODUCTION);
    }

    /** Whether the project only upgrades what stands. A retrofit makes nothing an upgrade that is stated to be new. */
    public boolean getUpgrade() {
        return project.get(Fields.KIND).map(kind -> kind.equals("upgrade")).orElse(project.get(Fields.RETROFIT).orElse(false));
    }

    /** Whether one of these activities may be done at the site. */
    public boolean doesAny(Set<Activity> some) {
        return activities.stream().anyMatch(some::contains);
    }

    public boolean getRelocation() {
        return project.get(Fields.KIND).filter(kind -> kind.equals("relocation")).isPresent()
                || project.get(Fields.RELOCATED_FROM).isPresent();
    }

    @Override
    public String toString() {
        return project.id();
    }
}
