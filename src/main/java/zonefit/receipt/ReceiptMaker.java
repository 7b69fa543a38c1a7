package zonefit.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Waiver;
import zonefit.policy.Check;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Missing;
import zonefit.verdict.SupportFinding;
import zonefit.verdict.Verdict;

/** Makes the receipts of a run. Not safe for use by several threads. */
public final class ReceiptMaker {

    /** In the order of their codes. */
    private static final List<Check> CHECKS = Stream.of(Check.values()).sorted(Comparator.comparing(Check::code)).toList();

    /** Clauses whose form is kept: the first, among which are those that come most. The others are written each time. */
    private static final int MOST_KEPT = 2_000;

    private final Settings settings;
    private final Map<Clause, byte[]> clauses = new HashMap<>();
    private final CanonicalForm form = new CanonicalForm();
    private final AssessmentHash hash = new AssessmentHash();

    public ReceiptMaker(Settings settings) {
        this.settings = settings;
    }

    public Receipt of(Screened screened) {
        Assessment assessment = screened.assessment();
        String project = form.hash(assessment.project());
        Optional<String> input = settings.withInput() ? Optional.of(new String(form.of(assessment.project()), StandardCharsets.UTF_8))
                : Optional.empty();
        String rules = assessment.ruleset().hash().substring(0, Receipt.DIGITS);
        return new Receipt(project, rules, assessment.asOf(), settings, input, hash(screened, project));
    }

    private String hash(Screened screened, String project) {
        Assessment assessment = screened.assessment();
        hash.begin();
        for (Finding finding : assessment.findings()) {
            finding(finding, screened);
        }
        hash.next();
        for (Missing missing : assessment.missing()) {
            hash.text(missing.field()).texts(missing.rules());
        }
        hash.next();
        for (SupportFinding support : assessment.supports()) {
            Map<String, String> conditions = new LinkedHashMap<>();
            support.conditions().forEach(condition -> conditions.put(condition.code(), condition.outcome().code()));
            hash.text(support.support().id()).text(support.support().policy()).text(support.standing().code()).text(support.outcome().code())
                    .codes(conditions);
        }
        hash.next().text(assessment.verdict().name());
        checks(assessment.checks());
        return hash.codes(assessment.policies()).end(List.of(assessment.project().id(), assessment.project().name(),
                assessment.asOf().toString(), assessment.ruleset().hash(), project), settings);
    }

    private void checks(Map<Check, Verdict> verdicts) {
        hash.openCodes();
        for (Check check : CHECKS) {
            Verdict verdict = verdicts.get(check);
            if (verdict != null) {
                hash.code(check.code(), verdict.name());
            }
        }
        hash.closeCodes();
    }

    private void finding(Finding finding, Screened screened) {
        clause(Clause.of(finding));
        hash.texts(finding.missing().size() < 2 ? finding.missing() : finding.missing().stream().sorted().toList());
        if (!screened.isPlain()) {
            Optional<Waiver> waiver = screened.waiverOf(finding);
            hash.accepted(waiver.map(Waiver::reason).orElse(""), waiver.map(Waiver::approver).orElse(""),
                    waiver.map(found -> found.expires().toString()).orElse(""), screened.isKnown(finding));
        }
        hash.next();
    }

    private void clause(Clause clause) {
        byte[] known = clauses.get(clause);
        if (known != null) {
            hash.written(known);
            return;
        }
        int start = hash.size();
        hash.clause(clause);
        if (clauses.size() < MOST_KEPT) {
            clauses.put(clause, hash.since(start));
        }
    }
}
