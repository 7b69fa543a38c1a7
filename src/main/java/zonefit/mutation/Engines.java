package zonefit.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zonefit.engine.RuleEngine;
import zonefit.facts.Found;
import zonefit.mutation.Baseline.Case;
import zonefit.mutation.Rulebook.Part;
import zonefit.policy.Minimum;
import zonefit.policy.Parcel;
import zonefit.policy.Policy;
import zonefit.policy.Quota;
import zonefit.policy.Restriction;
import zonefit.policy.RuleFolder;
import zonefit.policy.Statement;
import zonefit.policy.Support;

/** Makes rules folders with one thing changed, and finds anew what the rules that a change touches find. */
final class Engines {

    /** The facts that say what places are for; rules that see them speak for all statements. */
    static final String[] PLACES = {"Statement", "SitePlace", "SiteIndustry"};

    /** The facts that tell how totals of pipelines stand. */
    static final String[] TOTALS = {"Quota", "PipelineTotal"};

    private Engines() {
    }

    /**
     * What is found of a sample, with the part of some rules found anew.
     *
     * @param guidance whether they are the rules that say how statements bear on places
     */
    static Found found(RuleEngine engine, Case one, Set<String> rules, boolean guidance) {
        return merged(one, engine.find(List.of(one.prepared().facts())).get(0), rules, guidance);
    }

    /** The same of several samples at once, which costs less than one by one. */
    static List<Found> found(RuleEngine engine, List<Case> some, Set<String> rules, boolean guidance) {
        List<Found> anew = engine.find(some.stream().map(one -> one.prepared().facts()).toList());
        return IntStream.range(0, some.size()).mapToObj(i -> merged(some.get(i), anew.get(i), rules, guidance)).toList();
    }

    private static Found merged(Case one, Found anew, Set<String> rules, boolean guidance) {
        List<Found.ByRule> byRule = Stream.concat(one.found().byRule().stream().filter(found -> !rules.contains(found.rule())),
                anew.byRule().stream()).toList();
        return guidance ? new Found(byRule, anew.focus(), anew.byStatement()) : new Found(byRule, one.found().focus(), one.found().byStatement());
    }

    /**
     * What is found of a sample where one statement has become another or none. A rule sees one statement at a time, so what is found of the
     * others stays.
     *
     * @param alone what is found where there is no statement but the other
     */
    static Found foundWith(Case one, Statement was, Optional<Found> alone) {
        boolean nothing = alone.map(found -> found.focus().isEmpty() && found.byStatement().isEmpty()).orElse(true);
        if (nothing && one.found().byStatement().stream().noneMatch(found -> found.statement() == was)
                && one.found().focus().stream().noneMatch(focus -> focus.statements().stream().anyMatch(statement -> statement == was))) {
            return one.found();
        }
        Map<String, List<Statement>> purposes = new LinkedHashMap<>();
        Map<String, Found.Focus> places = new LinkedHashMap<>();
        Stream.concat(one.found().focus().stream(), alone.stream().flatMap(found -> found.focus().stream())).forEach(focus -> {
            String at = focus.policy() + " " + focus.place();
            places.putIfAbsent(at, focus);
            focus.statements().stream().filter(statement -> statement != was)
                    .forEach(statement -> purposes.computeIfAbsent(at, key -> new ArrayList<>()).add(statement));
        });
        List<Found.Focus> focus = new ArrayList<>();
        purposes.forEach((at, statements) -> {
            statements.sort(Comparator.comparing(Statement::id));
            focus.add(new Found.Focus(places.get(at).place(), places.get(at).policy(), statements));
        });
        List<Found.ByStatement> bearing = Stream.concat(one.found().byStatement().stream().filter(found -> found.statement() != was),
                alone.stream().flatMap(found -> found.byStatement().stream())).toList();
        return new Found(alone.map(Found::byRule).orElse(one.found().byRule()), focus, bearing);
    }

    /** Whether two findings rest on the very same statements; those of a changed folder are the same objects where nothing was changed. */
    static boolean isSame(Found one, Found other) {
        return one == other || one.byRule().equals(other.byRule()) && same(purposes(one), purposes(other))
                && bearings(one).equals(bearings(other)) && same(bearing(one), bearing(other));
    }

    private static List<Statement> purposes(Found found) {
        return found.focus().stream().flatMap(focus -> focus.statements().stream()).toList();
    }

    private static List<Found.Bearing> bearings(Found found) {
        return found.byStatement().stream().map(Found.ByStatement::bearing).toList();
    }

    private static List<Statement> bearing(Found found) {
        return found.byStatement().stream().map(Found.ByStatement::statement).toList();
    }

    private static boolean same(List<Statement> one, List<Statement> other) {
        return one.size() == other.size() && IntStream.range(0, one.size()).allMatch(i -> one.get(i) == other.get(i));
    }

    /** A folder with some statements and no other rows. */
    static RuleFolder only(RuleFolder folder, List<Statement> statements) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.terms(), statements, List.of(), List.of(), List.of(),
                List.of(), List.of(), folder.sources());
    }

    static RuleEngine start(RuleFolder folder, Part part) {
        return RuleEngine.startSome(folder, part.compiled());
    }

    static RuleFolder withStatements(RuleFolder folder, List<Statement> statements) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.terms(), statements, folder.minimums(),
                folder.restrictions(), folder.parcels(), folder.supports(), folder.quotas(), folder.sources());
    }

    static RuleFolder withMinimums(RuleFolder folder, List<Minimum> minimums) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.terms(), folder.statements(), minimums,
                folder.restrictions(), folder.parcels(), folder.supports(), folder.quotas(), folder.sources());
    }

    static RuleFolder withRestrictions(RuleFolder folder, List<Restriction> restrictions) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.terms(), folder.statements(), folder.minimums(),
                restrictions, folder.parcels(), folder.supports(), folder.quotas(), folder.sources());
    }

    static RuleFolder withParcels(RuleFolder folder, List<Parcel> parcels) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.terms(), folder.statements(), folder.minimums(),
                folder.restrictions(), parcels, folder.supports(), folder.quotas(), folder.sources());
    }

    static RuleFolder withPolicy(RuleFolder folder, Policy was, Policy becomes) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), changed(folder.policies(), was, Optional.of(becomes), Policy::id), folder.terms(),
                folder.statements(), folder.minimums(), folder.restrictions(), folder.parcels(), folder.supports(), folder.quotas(), folder.sources());
    }

    static List<Support> supports(RuleFolder folder, Change.OfSupport change) {
        return changed(folder.supports(), change.was(), change.becomes(), Support::id);
    }

    static List<Quota> quotas(RuleFolder folder, Change.OfQuota change) {
        return changed(folder.quotas(), change.was(), change.becomes(), Quota::id);
    }

    /** A list with one row changed where it stands, or without it. */
    static <T> List<T> changed(List<T> rows, T was, Optional<T> becomes, Function<T, String> id) {
        List<T> changed = new ArrayList<>(rows.size());
        String name = id.apply(was);
        for (T row : rows) {
            if (!id.apply(row).equals(name)) {
                changed.add(row);
            } else if (becomes.isPresent()) {
                changed.add(becomes.get());
            }
        }
        return changed;
    }
}
