package zonefit.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zonefit.facts.FoundTotal;
import zonefit.facts.PipelineTotal;
import zonefit.facts.Truth.State;
import zonefit.policy.Quota;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.verdict.Assessment;

/** Totals and coverage of the projects of a pipeline. Only made once there are two projects: one is no pipeline, and starts faster. */
final class Together {

    private final RuleFolder folder;
    private final Function<List<PipelineTotal>, List<FoundTotal>> rules;
    private final GuidedIndustries guided;
    private final Profiles profiles;

    Together(RuleFolder folder, Set<Standing> speaking, Function<List<PipelineTotal>, List<FoundTotal>> rules) {
        this.folder = folder;
        this.rules = rules;
        this.guided = new GuidedIndustries(folder);
        this.profiles = new Profiles(folder, speaking);
    }

    void add(Assessment assessment) {
        Profiles.Site site = profiles.site(assessment.matched().location());
        Profiles.Running running = profiles.running(assessment.standings(), assessment.asOf().getYear());
        State[] industry = profiles.industry(assessment.matched().industry().what());
        Countable project = new Countable(assessment);
        for (Profiles.Near near : site.quotas()) {
            Optional<Tally> tally = running.of(near.quota());
            if (tally.isPresent()) {
                add(project, near, tally.get(), industry[near.quota()]);
            }
        }
        guided.add(assessment, site.voices().speaking(assessment.standings()));
    }

    private static void add(Countable project, Profiles.Near near, Tally tally, State industry) {
        if (near.place() == State.YES) {
            tally.concern();
        }
        if (near.whole() || industry != State.NO) {
            tally.add(project, near.place(), industry);
        }
    }

    List<Gap> gaps() {
        return guided.gaps();
    }

    List<Coverage> coverage() {
        return guided.coverage();
    }

    /** Quotas, shares and targets, in the order of the tables. */
    List<PipelineFinding> findings() {
        Map<String, Tally> tallies = new HashMap<>();
        List<PipelineTotal> totals = new ArrayList<>();
        for (Tally tally : profiles.tallies()) {
            if (tally.isConcerned()) {
                Tally.Key key = tally.key();
                PipelineTotal total = new PipelineTotal(key.quota().id(), key.year() + "/" + key.standing().code(), tally.amount());
                tallies.put(name(total), tally);
                totals.add(total);
            }
        }
        if (totals.isEmpty()) {
            return List.of();
        }
        List<String> order = folder.quotas().stream().map(Quota::id).toList();
        return rules.apply(totals).stream()
                .sorted(Comparator.comparing((FoundTotal found) -> order.indexOf(found.quota().id())).thenComparing(found -> found.total().of()))
                .map(found -> finding(found, tallies.get(name(found.total())))).toList();
    }

    private static String name(PipelineTotal total) {
        return total.quota() + "|" + total.of();
    }

    private PipelineFinding finding(FoundTotal found, Tally tally) {
        Quota quota = found.quota();
        TotalWords words = new TotalWords(tally);
        return new PipelineFinding(quota.id(), words.title(), quota.policy(), tally.key().standing(), found.outcome(), words.required(), words.actual(),
                words.message(found.outcome(), folder.policy(quota.policy()).orElseThrow()), quota.citation(), tally.counted(), tally.named());
    }
}
