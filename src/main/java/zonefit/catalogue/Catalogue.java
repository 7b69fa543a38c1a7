package zonefit.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zonefit.policy.Policy;
import zonefit.policy.Rule;
import zonefit.policy.RuleFolder;
import zonefit.policy.Standing;
import zonefit.vocabulary.Vocabulary;

/** Everything that the rules folder says, one entry each: policy by policy, kind by kind, in the order of the tables. */
public final class Catalogue {

    private final RuleFolder folder;
    private final List<Entry> entries;
    private final Set<String> rules;

    private Catalogue(RuleFolder folder, List<Entry> entries) {
        this.folder = folder;
        this.entries = List.copyOf(entries);
        this.rules = entries.stream().filter(entry -> entry.kind() == Entry.Kind.RULE).map(Entry::id).collect(Collectors.toSet());
    }

    public static Catalogue of(RuleFolder folder, Map<String, Rule> rules) {
        Entries make = new Entries(folder, rules);
        List<Entry> entries = new ArrayList<>();
        rules.values().stream().sorted(Comparator.comparing(Rule::id)).map(make::rule).forEach(entries::add);
        folder.minimums().stream().map(make::minimum).forEach(entries::add);
        folder.restrictions().stream().map(make::restriction).forEach(entries::add);
        folder.terms().stream().map(make::term).forEach(entries::add);
        folder.statements().stream().map(make::statement).forEach(entries::add);
        folder.supports().stream().map(make::support).forEach(entries::add);
        folder.parcels().stream().map(make::parcel).forEach(entries::add);
        folder.quotas().stream().map(make::quota).forEach(entries::add);
        entries.sort(Comparator.comparing(Entry::policy).thenComparing(Entry::kind));
        return new Catalogue(folder, entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The state of the rules that it tells of. */
    public String version() {
        return folder.version();
    }

    public List<Policy> policies() {
        return folder.policies();
    }

    /** Where an entry stands on a page; of a rule and a row that bear the same id, the rule stands at the plain one. */
    public String anchor(Entry entry) {
        boolean shared = entry.kind() != Entry.Kind.RULE && rules.contains(entry.id());
        return Anchor.of(entry.id()) + (shared ? ":" + entry.kind().code() : "");
    }

    public Vocabulary vocabulary() {
        return folder.vocabulary();
    }

    public Policy policy(Entry entry) {
        return folder.policy(entry.policy()).orElseThrow();
    }

    /** How the policy of an entry stands on a date. */
    public Standing standing(Entry entry, LocalDate date) {
        return standing(policy(entry), date);
    }

    public Standing standing(Policy policy, LocalDate date) {
        return policy.standing(date, folder.policies());
    }

    /** The entries of an id: a rule and the row of a table may bear the same. */
    public List<Entry> named(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).toList();
    }

    public Set<String> ids() {
        return entries.stream().map(Entry::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows that a rule applies, the figures of each indicator in the order of their time. */
    public List<Entry> rowsOf(Entry rule) {
        return rule.kind() != Entry.Kind.RULE ? List.of() : entries.stream()
                .filter(entry -> entry.rule().equals(Optional.of(rule.id())))
                .sorted(Comparator.comparing(Entry::kind).thenComparing(entry -> entry.title().en())
                        .thenComparing(entry -> entry.validity().from())).toList();
    }

    /** The entries that a question is about. */
    public List<Entry> select(Query query) {
        Set<String> speaking = folder.policies().stream()
                .filter(policy -> query.date().map(date -> speaks(policy.standing(date, folder.policies()))).orElse(true))
                .map(Policy::id).collect(Collectors.toSet());
        return entries.stream().filter(entry -> speaking.contains(entry.policy()) && query.asksFor(entry, folder.vocabulary())).toList();
    }

    private static boolean speaks(Standing standing) {
        return standing == Standing.IN_FORCE || standing == Standing.CARRIED_OVER;
    }
}
