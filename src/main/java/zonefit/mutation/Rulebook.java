package zonefit.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zonefit.cache.UserCache;
import zonefit.engine.RuleEngine;
import zonefit.engine.RuleEngine.Compiled;
import zonefit.engine.Trust;
import zonefit.policy.RuleFolder.Source;
import zonefit.suite.DrlRule;

/**
 * The rules one by one. A rule only reports, so what one finds does not depend on the others: those that a change does not touch need neither be
 * compiled nor asked again. For several threads.
 */
final class Rulebook {

    private static final Pattern READS = Pattern.compile("\\brule\\s*==\\s*\"([^\"]+)\"");

    private final List<DrlRule> rules;
    private final Trust trust;
    private final Map<Set<String>, Compiled> compiled = new ConcurrentHashMap<>();
    private final Map<List<String>, Part> seeing = new ConcurrentHashMap<>();

    Rulebook(List<Source> sources, Trust trust) {
        this.rules = DrlRule.in(sources);
        this.trust = trust;
    }

    /** Some rules that are compiled: their ids, and what of. */
    record Part(Set<String> ids, Compiled compiled) {
    }

    /** The rules that see facts of any of some kinds. */
    Part seeing(String... facts) {
        return seeing.computeIfAbsent(List.of(facts), key -> seeingAnew(facts));
    }

    private Part seeingAnew(String... facts) {
        Pattern seen = Pattern.compile("\\b(" + String.join("|", facts) + ")\\s*\\(");
        return part(rule -> seen.matcher(conditions(rule)).find());
    }

    /** The rules that may see a row which names a rule: those that ask for rows of that rule or do not ask for which. */
    Part seeing(String fact, String named) {
        Pattern seen = Pattern.compile("\\b" + fact + "\\s*\\(");
        return part(rule -> seen.matcher(conditions(rule)).find() && (!READS.matcher(conditions(rule)).find()
                || READS.matcher(conditions(rule)).results().anyMatch(match -> match.group(1).equals(named))));
    }

    /** Those that see facts of some kinds, without one of them. */
    Part without(DrlRule dropped, String... facts) {
        Set<String> all = seeing(facts).ids;
        Part rest = part(rule -> all.contains(rule.id()) && !rule.id().equals(dropped.id()));
        return new Part(all, rest.compiled);
    }

    /** All rules. */
    Compiled all() {
        return part(rule -> true).compiled;
    }

    private Part part(Predicate<DrlRule> which) {
        List<DrlRule> some = rules.stream().filter(which).toList();
        Set<String> ids = ids(some);
        return new Part(ids, compiled.computeIfAbsent(ids, key -> compile(some.stream().map(rule -> rule.alone(rule.text())).toList())));
    }

    /**
     * A rule with another text: alone, or among the rules over statements or over totals, if it is one of these, which speak only together.
     *
     * @throws zonefit.problem.ProblemsException if it does not compile or is refused
     */
    Part with(DrlRule changed, String text) {
        List<Source> sources = new ArrayList<>(List.of(changed.alone(text)));
        Set<String> together = List.of(seeing(Engines.PLACES), seeing(Engines.TOTALS)).stream().map(Part::ids)
                .filter(ids -> ids.contains(changed.id())).findFirst().orElse(Set.of(changed.id()));
        rules.stream().filter(rule -> together.contains(rule.id()) && !rule.id().equals(changed.id()))
                .forEach(rule -> sources.add(rule.alone(rule.text())));
        return new Part(together, compile(sources));
    }

    /** Whether a rule says how statements bear on places, on which all guidance rests. */
    boolean joins(DrlRule rule) {
        return seeing(Engines.PLACES).ids.contains(rule.id());
    }

    private Compiled compile(List<Source> sources) {
        // Two rules of one file become two files, which are told apart by name.
        List<Source> apart = new ArrayList<>();
        sources.forEach(source -> apart.add(new Source(source.file() + "#" + apart.size(), source.text())));
        return RuleEngine.compile(apart, trust, UserCache.none());
    }

    private static String conditions(DrlRule rule) {
        return rule.text().substring(rule.when(), rule.then());
    }

    private static Set<String> ids(List<DrlRule> rules) {
        return rules.stream().map(DrlRule::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
