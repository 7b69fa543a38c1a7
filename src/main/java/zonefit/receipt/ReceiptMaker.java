package zonefit.receipt;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Settings settings;
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
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (Map.Entry<Check, Verdict> check : assessment.checks().entrySet()) {
            verdicts.put(check.getKey().code(), check.getValue().name());
        }
        hash.codes(verdicts);
        verdicts.clear();
        for (Map.Entry<String, Verdict> policy : assessment.policies().entrySet()) {
            verdicts.put(policy.getKey(), policy.getValue().name());
        }
        return hash.codes(verdicts).end(List.of(assessment.project().id(), assessment.project().name(), assessment.asOf().toString(),
                assessment.ruleset().hash(), project), settings);
    }

    private void finding(Finding finding, Screened screened) {
        hash.text(finding.rule()).text(finding.check().code()).text(finding.policy()).text(finding.standing().code())
                .text(finding.force().code()).text(finding.outcome().code())
                .text(finding.effect().isPresent() ? finding.effect().get().name() : "none")
                .text(finding.citation().document()).text(finding.citation().locator()).text(finding.citation().phrase())
                .texts(finding.missing().size() < 2 ? List.copyOf(finding.missing()) : finding.missing().stream().sorted().toList());
        if (!screened.isPlain()) {
            Optional<Waiver> waiver = screened.waiverOf(finding);
            hash.accepted(waiver.map(Waiver::reason).orElse(""), waiver.map(Waiver::approver).orElse(""),
                    waiver.map(found -> found.expires().toString()).orElse(""), screened.isKnown(finding));
        }
        hash.next();
    }
}
