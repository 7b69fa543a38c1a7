package zonefit.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zonefit.facts.FoundTotal;
import zonefit.facts.PipelineTotal;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.text.Text;

/**
 * Everything that is said of many projects together. Projects go in one by one, in the order of the input, and none is kept; totals
 * are summed here and held against quotas by the rules. Not safe for use by several threads.
 */
public final class Pipeline {

    private final RuleFolder folder;
    private final Set<Standing> speaking;
    private final Function<List<PipelineTotal>, List<FoundTotal>> rules;
    private final Acceptance acceptance;
    private final Summary summary = new Summary();
    private Optional<Screened> first = Optional.empty();
    private Optional<Together> together = Optional.empty();

    /**
     * @param inForceOnly whether a policy whose period has ended is silent
     * @param rules       holds totals against quotas
     * @param acceptance  under which projects were accepted; it tells at the end which waivers were of no use
     */
    public Pipeline(RuleFolder folder, boolean inForceOnly, Function<List<PipelineTotal>, List<FoundTotal>> rules, Acceptance acceptance) {
        this.folder = folder;
        this.speaking = inForceOnly ? EnumSet.of(Standing.IN_FORCE) : EnumSet.of(Standing.IN_FORCE, Standing.CARRIED_OVER);
        this.rules = rules;
        this.acceptance = acceptance;
    }

    public void add(Screened screened) {
        summary.add(screened);
        if (together.isPresent()) {
            together.get().add(screened.assessment());
        } else if (first.isEmpty()) {
            first = Optional.of(screened);
        } else {
            Together both = new Together(folder, speaking, rules);
            both.add(first.get().assessment());
            both.add(screened.assessment());
            together = Optional.of(both);
            first = Optional.empty();
        }
    }

    /** An input that could not be read as a project. */
    public void unreadable() {
        summary.unreadable();
    }

    public Summary summary() {
        return summary;
    }

    /** What is said of all projects so far. Of one project alone there is only the summary. */
    public PipelineReport report() {
        List<Text> notes = acceptance.notes();
        return together.map(all -> new PipelineReport(summary, all.findings(), all.gaps(), all.coverage(), notes))
                .orElseGet(() -> new PipelineReport(summary, List.of(), List.of(), List.of(), notes));
    }
}
