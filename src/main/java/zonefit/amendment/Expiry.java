package zonefit.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import zonefit.facts.Found;
import zonefit.policy.Minimum;
import zonefit.policy.Policy;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.problem.Problem;
import zonefit.project.Field;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/**
 * Finds the verdicts that rest on a policy whose period ends soon, on one that another takes the place of, or on a figure that ends;
 * and what becomes of them on the day after.
 */
public final class Expiry {

    private final Screener screener;
    private final RuleFolder folder;
    private final int within;
    private final Map<String, Minimum> ending;
    private final Consumer<Problem> problems;
    private final List<Exposed> kept = new ArrayList<>();
    private final SortedMap<ProjectChange.Flip, Long> verdicts = new TreeMap<>();
    private final SortedMap<Exposure.End, Long> byEnd = new TreeMap<>();
    private long screened;
    private long unreadable;
    private long exposed;
    private long changing;

    /** Something that ends, before it is known what follows. */
    private record Ending(Lapse.What what, String id, LocalDate last, Optional<String> successor) {
    }

    private Expiry(Screener screener, int within, Consumer<Problem> problems) {
        this.screener = screener;
        this.folder = screener.rules();
        this.within = within;
        this.problems = problems;
        this.ending = folder.minimums().stream().filter(row -> !row.validity().to().equals(LocalDate.MAX))
                .collect(Collectors.toMap(Minimum::id, row -> row));
    }

    /**
     * @param screener which judges each project as of its own day: the day after has to be one as well
     * @param inputs   files and folders
     * @param asOf     the day for every project; absent for the project's own, else today
     * @param within   days after that day; what ends on that day itself or on the last of them counts
     * @param problems takes what could not be read
     */
    public static Exposure of(Screener screener, List<String> inputs, Optional<LocalDate> asOf, int within, Consumer<Problem> problems) {
        Expiry expiry = new Expiry(screener, within, problems);
        Answers.each(screener, inputs, project -> asOf.map(day -> on(project, day)).orElse(project), expiry::batch);
        return new Exposure(within, expiry.screened, expiry.unreadable, expiry.exposed, expiry.changing, expiry.verdicts, expiry.byEnd, expiry.kept);
    }

    /** The project as it would be judged on another day. */
    private static Project on(Project project, LocalDate day) {
        Map<Field<?>, Object> values = new HashMap<>();
        Fields.ALL.forEach(field -> project.get(field).ifPresent(value -> values.put(field, value)));
        values.put(Fields.AS_OF, day);
        return new Project(project.id(), values);
    }

    private void batch(Answers.Batch batch) {
        List<Problem.Place> places = new ArrayList<>();
        for (ProjectSource source : batch.sources()) {
            if (source instanceof ProjectSource.Unreadable bad) {
                unreadable++;
                bad.problems().forEach(problems);
            } else {
                places.add(source.where());
            }
        }
        for (int i = 0; i < places.size(); i++) {
            project(places.get(i), batch.assessments().get(i));
        }
    }

    private void project(Problem.Place where, Assessment assessment) {
        screened++;
        Set<Ending> endings = endings(assessment);
        if (endings.isEmpty()) {
            return;
        }
        Map<LocalDate, Verdict> after = new HashMap<>();
        List<Lapse> lapses = endings.stream().sorted(Comparator.comparing(Ending::last).thenComparing(Ending::what).thenComparing(Ending::id))
                .map(ending -> new Lapse(ending.what, ending.id, ending.last, ending.successor, after.computeIfAbsent(ending.last,
                        last -> screener.screen(on(assessment.project(), last.plusDays(1))).verdict()))).toList();
        Exposed found = new Exposed(where, assessment.project().id(), assessment.project().name(), assessment.asOf(), assessment.verdict(), lapses);
        exposed++;
        changing += found.changes() ? 1 : 0;
        verdicts.merge(new ProjectChange.Flip(Optional.of(found.verdict()), Optional.of(found.after())), 1L, Long::sum);
        endings.forEach(ending -> byEnd.merge(new Exposure.End(ending.last, ending.what, ending.id), 1L, Long::sum));
        if (kept.size() < Impact.MOST_KEPT) {
            kept.add(found);
        }
    }

    private Set<Ending> endings(Assessment assessment) {
        Set<Ending> endings = new LinkedHashSet<>();
        Set<String> rules = assessment.findings().stream().filter(Finding::decides).map(Finding::rule).collect(Collectors.toSet());
        assessment.findings().stream().filter(Finding::decides).map(Finding::policy).distinct()
                .flatMap(id -> folder.policy(id).stream()).flatMap(policy -> ending(policy, assessment.asOf()).stream()).forEach(endings::add);
        if (ending.values().stream().anyMatch(row -> rules.contains(row.rule()) && isSoon(row.validity().to(), assessment.asOf()))) {
            rows(assessment, rules).forEach(endings::add);
        }
        return endings;
    }

    /** What ends first of a policy's period and the time until another takes its place. */
    private Optional<Ending> ending(Policy policy, LocalDate asOf) {
        Optional<Ending> period = policy.standing(asOf, folder.policies()) != Standing.IN_FORCE ? Optional.empty()
                : Optional.of(new Ending(Lapse.What.PERIOD, policy.id(), policy.to(), Optional.empty()));
        Optional<Ending> superseded = folder.policies().stream()
                .filter(other -> other.supersedes().contains(policy.id()) && other.issued().isAfter(asOf)).min(Comparator.comparing(Policy::issued))
                .map(other -> new Ending(Lapse.What.SUPERSEDED, policy.id(), other.issued().minusDays(1), Optional.of(other.id())));
        return java.util.stream.Stream.concat(superseded.stream(), period.stream()).filter(ending -> isSoon(ending.last, asOf))
                .min(Comparator.comparing(Ending::last));
    }

    /** The figures that were applied and that end soon; which of the rows of a rule that is, only its findings tell. */
    private List<Ending> rows(Assessment assessment, Set<String> deciding) {
        return screener.find(screener.prepare(assessment.project())).byRule().stream().filter(found -> deciding.contains(found.rule()))
                .flatMap(found -> found.row().map(Found.Row::id).map(ending::get).stream())
                .filter(row -> isSoon(row.validity().to(), assessment.asOf()))
                .map(row -> new Ending(Lapse.What.ROW, row.id(), row.validity().to(), Optional.empty())).distinct().toList();
    }

    private boolean isSoon(LocalDate last, LocalDate asOf) {
        return !last.isBefore(asOf) && !last.isAfter(asOf.plusDays(within));
    }
}
