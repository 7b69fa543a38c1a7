package zonefit.receipt;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The hash of what an assessment says in codes, the same whatever its language and layout: verdicts, findings with their clauses,
 * what is missing, supports, and what it was made of. Findings are hashed one by one, for they recur. Not safe for use by several
 * threads.
 */
public final class AssessmentHash {

    private final Octets whole = new Octets();
    private final Octets part = new Octets();

    /** What is accepted of a finding; nothing where nothing is. */
    public static List<String> accepted(String reason, String approver, String expires, boolean known) {
        return expires.isEmpty() && !known ? List.of() : List.of(reason, approver, expires, String.valueOf(known));
    }

    /** Findings come first, then after {@link #next} what is missing, then supports, verdicts, and at the {@link #end} the rest. */
    public void begin() {
        whole.clear().raw('[');
    }

    public void next() {
        whole.raw(']').raw('[');
    }

    public void finding(String hash) {
        whole.quoted(hash);
    }

    public void missing(String field, List<String> rules) {
        whole.quoted(field).list(rules);
    }

    /** @param conditions the outcome of each, by its code */
    public void support(String id, String policy, String standing, String outcome, SortedMap<String, String> conditions) {
        whole.list(List.of(id, policy, standing, outcome));
        sorted(conditions);
    }

    public void verdicts(String verdict, SortedMap<String, String> checks, SortedMap<String, String> policies) {
        whole.quoted(verdict);
        sorted(checks);
        sorted(policies);
    }

    /**
     * Closes and hashes.
     *
     * @param facts    id, name and date of the project, hashes of rules and project, program, and whether only policies in force counted
     * @param policies those that alone were applied
     */
    public String end(List<String> facts, List<String> policies) {
        whole.raw(']').list(facts).list(policies);
        return whole.hash();
    }

    /**
     * The hash of one finding.
     *
     * @param codes    rule, check, policy, standing, force, outcome, effect, and document, locator and phrase of the clause
     * @param missing  in alphabetical order
     * @param accepted as of {@link #accepted}
     */
    public String of(List<String> codes, List<String> missing, List<String> accepted) {
        return part.clear().list(codes).list(missing).list(accepted).hash();
    }

    private void sorted(SortedMap<String, String> codes) {
        whole.raw('{');
        for (Map.Entry<String, String> code : codes.entrySet()) {
            whole.quoted(code.getKey()).raw(':').quoted(code.getValue());
        }
        whole.raw('}');
    }
}
