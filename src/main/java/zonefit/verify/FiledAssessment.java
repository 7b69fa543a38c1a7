package zonefit.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.document.Node;
import zonefit.problem.Problem;
import zonefit.receipt.AssessmentHash;
import zonefit.receipt.Settings;
import zonefit.report.JsonReporter;
import zonefit.text.Lang;

/** An assessment as it stands in a file of JSON, whatever the order of its keys. What is not there reads as empty. */
record FiledAssessment(Node.Mapping json, String file) {

    /** What is said in codes, in the order in which it is hashed. */
    private static final List<String> FINDING = List.of("rule", "check", "policy", "standing", "force", "outcome", "effect");
    private static final List<String> CITATION = List.of("document", "locator", "phrase");
    private static final List<String> SUPPORT = List.of("support", "policy", "standing", "outcome");

    Problem.Place where() {
        return new Problem.Place(file, json.line(), json.column(), "");
    }

    /** Whether it has the form of an assessment at all. */
    boolean isOne() {
        return text(json, "formatVersion").equals(String.valueOf(JsonReporter.FORMAT_VERSION)) && json.get("verdict").isPresent();
    }

    /** Whether it stands for an input that could not be read and has no verdict. */
    boolean isOfUnreadable() {
        return json.get("unreadable").isPresent();
    }

    String project() {
        return text(json, "project");
    }

    Optional<LocalDate> asOf() {
        try {
            return Optional.of(LocalDate.parse(text(json, "asOf")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String rules() {
        return mapping(json, "ruleset").map(rules -> text(rules, "hash")).orElse("");
    }

    Optional<Node.Mapping> receipt() {
        return mapping(json, "receipt");
    }

    /** A text of the receipt. */
    String receipt(String key) {
        return receipt().map(receipt -> text(receipt, key)).orElse("");
    }

    Settings settings() {
        return Settings.of(receipt("program"), receipt().map(receipt -> texts(receipt, "policies")).orElse(List.of()),
                receipt("inForceOnly").equals("true"));
    }

    Lang lang() {
        return receipt("lang").equals("en") ? Lang.EN : Lang.ZH;
    }

    Optional<Node.Mapping> input() {
        return receipt().flatMap(receipt -> mapping(receipt, "input"));
    }

    /** How many findings are waived or known. */
    int accepted() {
        return (int) mappings("findings").filter(finding -> mapping(finding, "waived").isPresent() || isKnown(finding)).count();
    }

    /** Whether it fits its own receipt. */
    boolean isAsWritten(AssessmentHash hash) {
        return receipt("assessment").equals(hash(hash)) && rules().startsWith(receipt("rules")) && !receipt("rules").isEmpty()
                && receipt("asOf").equals(text(json, "asOf"));
    }

    private String hash(AssessmentHash hash) {
        hash.begin();
        mappings("findings").forEach(finding -> finding(finding, hash));
        hash.next();
        mappings("missing").forEach(missing -> hash.text(text(missing, "field")).texts(texts(missing, "rules")));
        hash.next();
        mappings("supports").forEach(support -> {
            SUPPORT.forEach(key -> hash.text(text(support, key)));
            hash.codes(codes(support, "conditions"));
        });
        hash.next().text(text(json, "verdict")).codes(codes(json, "checks")).codes(codes(json, "policies"));
        return hash.end(List.of(project(), text(json, "name"), text(json, "asOf"), rules(), receipt("project")), settings());
    }

    private static void finding(Node.Mapping finding, AssessmentHash hash) {
        FINDING.forEach(key -> hash.text(text(finding, key)));
        Node.Mapping citation = mapping(finding, "citation").orElse(finding);
        CITATION.forEach(key -> hash.text(text(citation, key)));
        hash.texts(texts(finding, "missing"));
        Optional<Node.Mapping> waived = mapping(finding, "waived");
        hash.accepted(waived.map(waiver -> text(waiver, "reason")).orElse(""), waived.map(waiver -> text(waiver, "approver")).orElse(""),
                waived.map(waiver -> text(waiver, "expires")).orElse(""), isKnown(finding)).next();
    }

    private static boolean isKnown(Node.Mapping finding) {
        return text(finding, "known").equals("true");
    }

    private static Map<String, String> codes(Node.Mapping of, String key) {
        Map<String, String> codes = new LinkedHashMap<>();
        mapping(of, key).ifPresent(mapping -> mapping.entries().keySet().forEach(code -> codes.put(code, text(mapping, code))));
        return codes;
    }

    private Stream<Node.Mapping> mappings(String key) {
        return json.get(key).stream().filter(Node.Sequence.class::isInstance).flatMap(node -> ((Node.Sequence) node).items().stream())
                .filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private static Optional<Node.Mapping> mapping(Node.Mapping of, String key) {
        return of.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private static List<String> texts(Node.Mapping of, String key) {
        return of.get(key).filter(Node.Sequence.class::isInstance)
                .map(node -> ((Node.Sequence) node).items().stream().map(Comparison::shown).toList()).orElse(List.of());
    }

    private static String text(Node.Mapping of, String key) {
        return of.get(key).filter(Node.Scalar.class::isInstance).map(Comparison::shown).orElse("");
    }
}
