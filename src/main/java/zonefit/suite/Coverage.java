package zonefit.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.catalogue.Entry;
import zonefit.catalogue.Entry.Kind;
import zonefit.facts.Found;
import zonefit.facts.Outcome;
import zonefit.policy.RuleFolder.Source;
import zonefit.verdict.SupportFinding;

/** Which rules and rows the samples reach, and with which outcome. */
public final class Coverage {

    private final Map<Reached, Map<Outcome, List<Trace>>> reached = new HashMap<>();

    private record Reached(Kind kind, String id) {
    }

    private final Map<String, Set<Outcome>> possible;

    private Coverage(Map<String, Set<Outcome>> possible) {
        this.possible = possible;
    }

    /** @param sources the text of the rules, which tells what each can find at all */
    public static Coverage of(List<Trace> traces, List<Source> sources) {
        Coverage coverage = new Coverage(DrlRule.in(sources).stream().collect(Collectors.toMap(DrlRule::id, DrlRule::possible)));
        traces.forEach(coverage::add);
        return coverage;
    }

    private void add(Trace trace) {
        for (Found.ByRule byRule : trace.found().byRule()) {
            add(Kind.RULE, byRule.rule(), byRule.outcome(), trace);
            byRule.row().ifPresent(row -> List.of(Kind.MINIMUM, Kind.RESTRICTION, Kind.PARCEL)
                    .forEach(kind -> add(kind, row.id(), byRule.outcome(), trace)));
        }
        for (Found.ByStatement statement : trace.found().byStatement()) {
            add(Kind.STATEMENT, statement.statement().id(), outcome(statement.bearing()), trace);
        }
        for (SupportFinding support : trace.assessment().supports()) {
            add(Kind.SUPPORT, support.support().id(), support.outcome(), trace);
        }
    }

    private void add(Kind kind, String id, Outcome outcome, Trace trace) {
        List<Trace> traces = reached.computeIfAbsent(new Reached(kind, id), key -> new EnumMap<>(Outcome.class))
                .computeIfAbsent(outcome, key -> new ArrayList<>());
        if (traces.isEmpty() || traces.get(traces.size() - 1) != trace) {
            traces.add(trace);
        }
    }

    private static Outcome outcome(Found.Bearing bearing) {
        return switch (bearing) {
            case COVERS -> Outcome.MET;
            case OTHER_ACTIVITY -> Outcome.UNMET;
            case COVERS_IF_ACTIVITY, NARROWER -> Outcome.UNKNOWN;
        };
    }

    /** The samples that reach an entry, by what was found. */
    public Map<Outcome, List<Trace>> of(Entry entry) {
        return Collections.unmodifiableMap(reached.getOrDefault(new Reached(entry.kind(), entry.id()), Map.of()));
    }

    public boolean reaches(Entry entry) {
        return !of(entry).isEmpty();
    }

    /** The outcomes that a rule can have and no sample reaches. */
    public List<Outcome> missing(Entry rule) {
        return possible.getOrDefault(rule.id(), Set.of()).stream().filter(outcome -> !of(rule).containsKey(outcome)).toList();
    }
}
