package zonefit.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zonefit.cache.PackedList;
import zonefit.vocabulary.Vocabulary;

/**
 * What a rules folder says, read but not compiled.
 *
 * @param hash SHA-256 of every file of the folder, name and content
 */
public record RuleFolder(String path, String hash, Vocabulary vocabulary, List<Policy> policies, List<Term> terms, List<Statement> statements,
        List<Minimum> minimums, List<Restriction> restrictions, List<Parcel> parcels, List<Support> supports, List<Quota> quotas,
        List<Source> sources) {

    /** A file of rules in DRL. */
    public record Source(String file, String text) {
        public Source {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(text, "text");
        }
    }

    public RuleFolder {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(vocabulary, "vocabulary");
        policies = List.copyOf(policies);
        terms = PackedList.copyOf(terms);
        statements = Statements.copyOf(statements);
        minimums = List.copyOf(minimums);
        restrictions = List.copyOf(restrictions);
        parcels = List.copyOf(parcels);
        supports = List.copyOf(supports);
        quotas = List.copyOf(quotas);
        sources = PackedList.copyOf(sources);
    }

    /** The first characters of the hash, enough to tell one state of the rules from another. */
    public String version() {
        return hash.substring(0, 12);
    }

    /** What a policy states about a place. */
    public List<Statement> statements(String policy, String place) {
        return found().of(policy, place);
    }

    /** Ids of the statements that name a firm or project, by that name. */
    public Map<String, Set<String>> statementsByName() {
        return Collections.unmodifiableMap(found().byName());
    }

    /** Whether a policy makes any statement. */
    public boolean states(String policy) {
        return found().policies().contains(policy);
    }

    private Statements found() {
        return Statements.copyOf(statements);
    }

    public Set<String> policyIds() {
        return policies.stream().map(Policy::id).collect(Collectors.toCollection(TreeSet::new));
    }

    public Optional<Policy> policy(String id) {
        return policies.stream().filter(policy -> policy.id().equals(id)).findFirst();
    }
}
