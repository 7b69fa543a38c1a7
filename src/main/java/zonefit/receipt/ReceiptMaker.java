package zonefit.receipt;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Findings recur from project to project as the same objects; so do their hashes. */
    private static final int MOST_KEPT = 2_000;

    private final Settings settings;
    private final CanonicalForm form = new CanonicalForm();
    private final AssessmentHash hash = new AssessmentHash();
    private final Map<Finding, String> findings = new IdentityHashMap<>();

    public ReceiptMaker(Settings settings) {
        this.settings = settings;
    }

    public Receipt of(Screened screened) {
        Assessment assessment = screened.assessment();
        String project = form.hash(assessment.project());
        Optional<String> input = settings.withInput() ? Optional.of(new String(form.of(assessment.project()), StandardCharsets.UTF_8))
                : Optional.empty();
        String rules = assessment.ruleset().hash().substring(0, Receipt.DIGITS);
        return new Receipt(project, rules, assessment.asOf(), settings, input, assessmentHash(screened, project));
    }

    private String assessmentHash(Screened screened, String project) {
        Assessment assessment = screened.assessment();
        hash.begin();
        for (Finding finding : assessment.findings()) {
            hash.finding(screened.isPlain() ? kept(finding) : hash(finding, screened));
        }
        hash.next();
        for (Missing missing : assessment.missing()) {
            hash.missing(missing.field(), missing.rules());
        }
        hash.next();
        for (SupportFinding support : assessment.supports()) {
            SortedMap<String, String> conditions = new TreeMap<>();
            support.conditions().forEach(condition -> conditions.put(condition.code(), condition.outcome().code()));
            hash.support(support.support().id(), support.support().policy(), support.standing().code(), support.outcome().code(), conditions);
        }
        hash.next();
        SortedMap<String, String> checks = new TreeMap<>();
        for (Map.Entry<Check, Verdict> check : assessment.checks().entrySet()) {
            checks.put(check.getKey().code(), check.getValue().name());
        }
        SortedMap<String, String> policies = new TreeMap<>();
        for (Map.Entry<String, Verdict> policy : assessment.policies().entrySet()) {
            policies.put(policy.getKey(), policy.getValue().name());
        }
        hash.verdicts(assessment.verdict().name(), checks, policies);
        return hash.end(List.of(assessment.project().id(), assessment.project().name(), assessment.asOf().toString(),
                assessment.ruleset().hash(), project, settings.program(), String.valueOf(settings.inForceOnly())), settings.policies());
    }

    private String kept(Finding finding) {
        String known = findings.get(finding);
        if (known == null) {
            if (findings.size() >= MOST_KEPT) {
                findings.clear();
            }
            known = hash.of(codes(finding), finding.missing().stream().sorted().toList(), List.of());
            findings.put(finding, known);
        }
        return known;
    }

    private String hash(Finding finding, Screened screened) {
        Optional<Waiver> waiver = screened.waiverOf(finding);
        List<String> accepted = AssessmentHash.accepted(waiver.map(Waiver::reason).orElse(""), waiver.map(Waiver::approver).orElse(""),
                waiver.map(found -> found.expires().toString()).orElse(""), screened.isKnown(finding));
        return hash.of(codes(finding), finding.missing().stream().sorted().toList(), accepted);
    }

    private static List<String> codes(Finding finding) {
        return List.of(finding.rule(), finding.check().code(), finding.policy(), finding.standing().code(), finding.force().code(),
                finding.outcome().code(), finding.effect().map(Verdict::name).orElse("none"), finding.citation().document(),
                finding.citation().locator(), finding.citation().phrase());
    }
}
