package zonefit.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zonefit.json.Escapes;
import zonefit.json.Octets;

/**
 * The hash of what an assessment says in codes, the same whatever its language and layout. In this order: findings, each with its
 * clause, what it misses and how it was accepted; what is missing; supports; verdicts; and what the assessment was made of. Not safe
 * for use by several threads.
 */
public final class AssessmentHash {

    private final Octets octets = new Octets(Escapes.CANONICAL);
    private final Sha256 sha256 = new Sha256();

    public AssessmentHash begin() {
        octets.clear();
        return this;
    }

    public AssessmentHash text(String text) {
        octets.quoted(text);
        return this;
    }

    AssessmentHash clause(Clause clause) {
        return text(clause.rule()).text(clause.check().code()).text(clause.policy()).text(clause.standing().code())
                .text(clause.force().code()).text(clause.outcome().code()).text(clause.effect()).text(clause.citation().document())
                .text(clause.citation().locator()).text(clause.citation().phrase());
    }

    /** What was hashed before. */
    AssessmentHash written(byte[] before) {
        octets.raw(before);
        return this;
    }

    int size() {
        return octets.size();
    }

    /** What has been hashed since it was of that size. */
    byte[] since(int size) {
        return octets.since(size);
    }

    public AssessmentHash texts(Collection<String> texts) {
        octets.list(texts);
        return this;
    }

    /** What was accepted of a finding; nothing where nothing was. */
    public AssessmentHash accepted(String reason, String approver, String expires, boolean known) {
        return expires.isEmpty() && !known ? this : texts(List.of(reason, approver, expires, String.valueOf(known)));
    }

    /** Verdicts or outcomes by their names, in alphabetical order. */
    public AssessmentHash codes(Map<String, ?> codes) {
        Map<String, ?> sorted = isSorted(codes) ? codes : new TreeMap<>(codes);
        openCodes();
        for (Map.Entry<String, ?> code : sorted.entrySet()) {
            code(code.getKey(), code.getValue().toString());
        }
        return closeCodes();
    }

    /** The same one by one: {@link #code} follows for each, then {@link #closeCodes}. */
    AssessmentHash openCodes() {
        octets.raw('{');
        return this;
    }

    AssessmentHash code(String name, String code) {
        octets.quoted(name).quoted(code);
        return this;
    }

    AssessmentHash closeCodes() {
        octets.raw('}');
        return this;
    }

    private static boolean isSorted(Map<String, ?> codes) {
        String before = "";
        for (String code : codes.keySet()) {
            if (before.compareTo(code) > 0) {
                return false;
            }
            before = code;
        }
        return true;
    }

    /** Separates one finding, or one kind of thing, from the next. */
    public AssessmentHash next() {
        octets.raw('\n');
        return this;
    }

    /** What the assessment was made of, and with that the hash of all. */
    public String end(List<String> made, Settings settings) {
        octets.list(made).quoted(settings.program()).list(settings.policies()).raw(settings.inForceOnly() ? "true" : "false");
        return sha256.of(octets);
    }
}
