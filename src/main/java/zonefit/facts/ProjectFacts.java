package zonefit.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import zonefit.policy.Validity;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Location;
import zonefit.vocabulary.Process;
import zonefit.vocabulary.Process.Pollution;
import zonefit.recognition.Recognised;
import zonefit.recognition.Recognition;
import zonefit.vocabulary.Vocabulary;

/**
 * A project as rules see it: places, concepts and measures, nothing null. Getters, because Drools reads facts through
 * them.
 */
public final class ProjectFacts {

    // What rules may ask, each answered by the method of its name.
    private static final Question<Set<String>> POLICIES = project -> project.policies();
    private static final Question<Set<String>> PLACES = project -> project.places();
    private static final Question<Set<String>> OWN_CONCEPTS = project -> project.ownConcepts();
    private static final Question<Set<String>> CONCEPTS = project -> project.concepts();
    private static final Question<Set<Activity>> ACTIVITIES = project -> project.activities();
    private static final Question<Set<String>> PROCESSES = project -> project.processes();
    private static final Question<Set<String>> NAMES = project -> project.names();
    private static final Question<String> PARCEL = project -> project.parcel();
    private static final Question<Boolean> PRODUCES = project -> project.produces();
    private static final Question<Boolean> UPGRADE = project -> project.upgrade();
    private static final Question<Boolean> RELOCATION = project -> project.relocation();
    private static final Question<Set<String>> RESTRICTED_CONCEPTS = project -> project.restrictedConcepts;
    private static final Question<Boolean> CERTAIN = project -> project.industry.isCertain();

    private record IsIn(String place) implements Question<Boolean> {
        @Override
        public Boolean of(ProjectFacts project) {
            return project.places.contains(place);
        }
    }

    private record JudgedIn(Validity time) implements Question<Boolean> {
        @Override
        public Boolean of(ProjectFacts project) {
            return time.holdsOn(project.asOf);
        }
    }

    private record DoesAny(Set<Activity> some) implements Question<Boolean> {
        @Override
        public Boolean of(ProjectFacts project) {
            return project.mayDo(some);
        }
    }

    private final Answers answers = new Answers(this);
    private final Project project;
    private final LocalDate asOf;
    private final Set<String> policies;
    private final Set<String> places;
    private final Recognition industry;
    private final Set<String> ownConcepts;
    private final Set<String> concepts;
    private final Set<String> restrictedConcepts;
    private final Set<Activity> activities;
    private final Set<String> names;
    private final Set<String> processes;
    private final boolean pollutes;
    private final LandFacts land;
    private final SiteFacts site;
    private final EnvironmentFacts environment;
    private final InvestmentFacts investment;

    private ProjectFacts(Project project, LocalDate asOf, Set<String> policies, Location location, Recognised recognised,
            Set<String> names, Set<String> restricted, Vocabulary vocabulary) {
        this.project = Objects.requireNonNull(project);
        this.asOf = Objects.requireNonNull(asOf);
        this.policies = Set.copyOf(policies);
        this.places = location.chain();
        this.industry = recognised.industry();
        this.ownConcepts = industry.concepts();
        this.concepts = industry.what().broader();
        this.restrictedConcepts = both(concepts, restricted);
        this.activities = recognised.activities();
        this.names = Set.copyOf(names);
        this.land = new LandFacts(project, answers);
        this.processes = recognised.processes();
        this.pollutes = heaviest(recognised.statedProcesses(), vocabulary) != Pollution.NONE;
        this.investment = new InvestmentFacts(project, land, answers);
        this.site = new SiteFacts(project, location, vocabulary, answers);
        this.environment = new EnvironmentFacts(project, heaviest(processes, vocabulary), answers);
    }

    private static Pollution heaviest(Set<String> processes, Vocabulary vocabulary) {
        return processes.isEmpty() ? Pollution.NONE : processes.stream().flatMap(id -> vocabulary.process(id).stream())
                .map(Process::pollution).max(Comparator.naturalOrder()).orElse(Pollution.NONE);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = Set.of();
        for (String one : some) {
            if (others.contains(one)) {
                both = both.isEmpty() ? new HashSet<>() : both;
                both.add(one);
            }
        }
        return both;
    }

    /**
     * @param asOf       the date on which the project is judged
     * @param policies   ids of the policies that speak for this project
     * @param names      ids of the statements about a firm or project that this one names
     * @param restricted ids of the concepts that tables of restrictions name
     */
    public static ProjectFacts of(Project project, LocalDate asOf, Set<String> policies, Location location, Recognised recognised,
            Set<String> names, Set<String> restricted, Vocabulary vocabulary) {
        return new ProjectFacts(project, asOf, policies, location, recognised, names, restricted, vocabulary);
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
        return answers.to(POLICIES);
    }

    private Set<String> policies() {
        return policies;
    }

    /** Ids of all places the site lies in. */
    public Set<String> getPlaces() {
        return answers.to(PLACES);
    }

    private Set<String> places() {
        return places;
    }

    /** Ids of the concepts that the project was recognised as. */
    public Set<String> getOwnConcepts() {
        return answers.to(OWN_CONCEPTS);
    }

    private Set<String> ownConcepts() {
        return ownConcepts;
    }

    /** Ids of the recognised concepts and all above them. */
    public Set<String> getConcepts() {
        return answers.to(CONCEPTS);
    }

    private Set<String> concepts() {
        return concepts;
    }

    /**
     * Those of {@link #getConcepts} that a row of some table of restrictions names: none for most projects, so that conditions on
     * them are quickly told.
     */
    public Set<String> getRestrictedConcepts() {
        return answers.to(RESTRICTED_CONCEPTS);
    }

    /** Whether the site lies in a place. */
    public boolean isIn(String place) {
        return answers.to(new IsIn(place));
    }

    /** What may be done at the site; one activity if it is known. */
    public Set<Activity> getActivities() {
        return answers.to(ACTIVITIES);
    }

    private Set<Activity> activities() {
        return activities;
    }

    /** Ids of the processes that the project names. */
    public Set<String> getProcesses() {
        return answers.to(PROCESSES);
    }

    private Set<String> processes() {
        return processes;
    }

    public Set<String> getNames() {
        return answers.to(NAMES);
    }

    private Set<String> names() {
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
        return answers.to(PARCEL);
    }

    private String parcel() {
        return project.get(Fields.PARCEL).orElse("");
    }

    /** Whether goods may be produced at the site. What names a polluting process is judged by it, whatever else is done there. */
    public boolean getProduces() {
        return answers.to(PRODUCES);
    }

    private boolean produces() {
        return activities.contains(Activity.PRODUCTION) || pollutes;
    }

    /** Whether the project only upgrades what stands. A retrofit makes nothing an upgrade that is stated to be new. */
    public boolean getUpgrade() {
        return answers.to(UPGRADE);
    }

    private boolean upgrade() {
        return project.get(Fields.KIND).map(kind -> kind.equals("upgrade")).orElse(project.get(Fields.RETROFIT).orElse(false));
    }

    /** Whether one of these activities may be done at the site. */
    public boolean doesAny(Set<Activity> some) {
        return answers.to(new DoesAny(some));
    }

    private boolean mayDo(Set<Activity> some) {
        return activities.stream().anyMatch(some::contains);
    }

    public boolean getRelocation() {
        return answers.to(RELOCATION);
    }

    private boolean relocation() {
        return project.get(Fields.KIND).filter(kind -> kind.equals("relocation")).isPresent()
                || project.get(Fields.RELOCATED_FROM).isPresent();
    }

    /** Whether the project is all that it was recognised as. */
    boolean isCertain() {
        return answers.to(CERTAIN);
    }

    /** Whether figures of a time count for it. */
    boolean isJudgedIn(Validity time) {
        return answers.to(new JudgedIn(time));
    }

    /** What rules have asked of it. */
    Answers answers() {
        return answers;
    }

    @Override
    public String toString() {
        return project.id();
    }
}
