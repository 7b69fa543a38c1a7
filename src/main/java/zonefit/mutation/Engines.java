package zonefit.mutation;

import java.util.ArrayList;
import java.util.List;
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
        Found anew = engine.find(List.of(one.prepared().facts())).get(0);
        List<Found.ByRule> byRule = Stream.concat(one.found().byRule().stream().filter(found -> !rules.contains(found.rule())),
                anew.byRule().stream()).toList();
        return guidance ? new Found(byRule, anew.focus(), anew.byStatement()) : new Found(byRule, one.found().focus(), one.found().byStatement());
    }

    /**
     * What is found of a sample, with what one policy says of some places found anew. What statements say of a place depends on no other
     * place and no other policy.
     */
    static Found foundAt(RuleEngine engine, Case one, Set<String> rules, String policy, Set<String> places) {
        Found anew = found(engine, one, rules, true);
        List<Found.Focus> focus = new ArrayList<>(one.found().focus());
        focus.removeIf(known -> known.policy().equals(policy) && places.contains(known.place()));
        anew.focus().stream().filter(found -> found.policy().equals(policy) && places.contains(found.place())).forEach(focus::add);
        List<Found.ByStatement> bearing = new ArrayList<>();
        for (Found.ByStatement known : one.found().byStatement()) {
            if (!isAt(known.statement(), policy, places)) {
                bearing.add(known);
            }
        }
        anew.byStatement().stream().filter(found -> isAt(found.statement(), policy, places)).forEach(bearing::add);
        return new Found(anew.byRule(), focus, bearing);
    }

    private static boolean isAt(Statement statement, String policy, Set<String> places) {
        return statement.policy().equals(policy) && places.contains(statement.place());
    }

    /** Whether two findings rest on the very same statements; those of a changed folder are the same objects where nothing was changed. */
    static boolean isSame(Found one, Found other) {
        return one.byRule().equals(other.byRule()) && same(one.focus().stream().flatMap(focus -> focus.statements().stream()).toList(),
                other.focus().stream().flatMap(focus -> focus.statements().stream()).toList())
                && one.byStatement().stream().map(Found.ByStatement::bearing).toList().equals(other.byStatement().stream().map(Found.ByStatement::bearing).toList())
                && same(one.byStatement().stream().map(Found.ByStatement::statement).toList(), other.byStatement().stream().map(Found.ByStatement::statement).toList());
    }

    private static boolean same(List<Statement> one, List<Statement> other) {
        return one.size() == other.size() && IntStream.range(0, one.size()).allMatch(i -> one.get(i) == other.get(i));
    }

    /** A folder with some statements and no other rows. */
    static RuleFolder only(RuleFolder folder, List<Statement> statements) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), statements, List.of(), List.of(), List.of(),
                List.of(), List.of(), folder.sources());
    }

    static RuleEngine start(RuleFolder folder, Part part) {
        return RuleEngine.startSome(folder, part.compiled());
    }

    static RuleFolder withStatements(RuleFolder folder, List<Statement> statements) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), statements, folder.minimums(),
                folder.restrictions(), folder.parcels(), folder.supports(), folder.quotas(), folder.sources());
    }

    static RuleFolder withMinimums(RuleFolder folder, List<Minimum> minimums) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.statements(), minimums,
                folder.restrictions(), folder.parcels(), folder.supports(), folder.quotas(), folder.sources());
    }

    static RuleFolder withRestrictions(RuleFolder folder, List<Restriction> restrictions) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.statements(), folder.minimums(),
                restrictions, folder.parcels(), folder.supports(), folder.quotas(), folder.sources());
    }

    static RuleFolder withParcels(RuleFolder folder, List<Parcel> parcels) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), folder.policies(), folder.statements(), folder.minimums(),
                folder.restrictions(), parcels, folder.supports(), folder.quotas(), folder.sources());
    }

    static RuleFolder withPolicy(RuleFolder folder, Policy was, Policy becomes) {
        return new RuleFolder(folder.path(), folder.hash(), folder.vocabulary(), changed(folder.policies(), was, Optional.of(becomes), Policy::id),
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
