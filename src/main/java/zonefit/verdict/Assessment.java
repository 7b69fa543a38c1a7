package zonefit.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonefit.policy.Check;
import zonefit.policy.Standing;
import zonefit.project.Project;
import zonefit.text.Text;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Location;
import zonefit.recognition.Recognition;

/**
 * The whole answer for one project.
 *
 * @param asOf      the date on which the policies were judged
 * @param checks    the verdict of every check that something decided
 * @param policies  the verdict of every policy that speaks for the project, taken alone
 * @param standings how every loaded policy stands on the date
 * @param findings  everything that was found, passes as well as failures
 * @param missing   what has to be asked
 * @param supports  what the project may claim, without effect on the verdict
 * @param notes     what the reader has to know, without effect on the verdict
 */
public record Assessment(Project project, LocalDate asOf, Verdict verdict, Map<Check, Verdict> checks,
        Map<String, Verdict> policies, Map<String, Standing> standings, List<Finding> findings, List<Missing> missing,
        List<SupportFinding> supports, Matched matched, List<Text> notes, Ruleset ruleset) {

    /**
     * How industry, activity and place were recognised.
     *
     * @param candidates what the project or its park may be where that is open, each with its verdict
     */
    public record Matched(Recognition industry, Set<Activity> activities, Location location, List<Candidate> candidates) {
        public Matched {
            activities = Set.copyOf(activities);
            candidates = List.copyOf(candidates);
        }
    }

    /** The rules that were applied. */
    public record Ruleset(String version, String hash) {
    }

    public Assessment {
        checks = ShortMap.copyOf(checks);
        policies = ShortMap.copyOf(policies);
        standings = ShortMap.copyOf(standings);
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
        supports = List.copyOf(supports);
        notes = List.copyOf(notes);
    }
}
