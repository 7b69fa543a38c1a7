package zonefit.bench.peers;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.facts.ProjectFacts;
import zonefit.policy.Policy;
import zonefit.policy.Restriction;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.vocabulary.Location;
import zonefit.recognition.Recogniser;

/** A project before the checkers: read and recognised, in the facts of Zonefit and in the flat values of its peers. */
record Case(ProjectFacts facts, Subject subject) {

    /** All projects of a register that can be read. */
    static List<Project> projects(Path register, Subset subset) {
        RuleFolder rules = subset.whole();
        List<Project> projects = new ArrayList<>();
        new ProjectReader(rules.vocabulary(), rules.policyIds()).each(register.toString(), InputStream.nullInputStream(), record -> {
            if (record.get() instanceof ProjectSource.Read read) {
                projects.add(read.project());
            }
        });
        return projects;
    }

    /** New facts of projects, which have told nothing yet. */
    static List<Case> of(List<Project> projects, Subset subset) {
        Recogniser recogniser = new Recogniser(subset.whole().vocabulary());
        Set<String> restricted = subset.restrictions().stream().map(Restriction::getConceptId).collect(Collectors.toSet());
        return projects.stream().map(project -> of(project, subset.whole(), recogniser, restricted)).toList();
    }

    private static Case of(Project project, RuleFolder rules, Recogniser recogniser, Set<String> restricted) {
        Location location = rules.vocabulary().gazetteer().locate(project);
        LocalDate asOf = project.get(Fields.AS_OF).orElseThrow();
        Set<String> inForce = rules.policies().stream().filter(policy -> Subset.POLICIES.contains(policy.id()))
                .filter(policy -> policy.standing(asOf, rules.policies()) == Standing.IN_FORCE)
                .filter(policy -> location.chain().contains(policy.jurisdiction())).map(Policy::id).collect(Collectors.toSet());
        ProjectFacts facts = ProjectFacts.of(project, asOf, inForce, location, recogniser.recognise(project),
                Set.of(), restricted, rules.vocabulary());
        return new Case(facts, Subject.of(facts));
    }
}
