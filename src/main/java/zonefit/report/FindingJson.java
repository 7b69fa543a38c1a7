package zonefit.report;

import java.util.Optional;
import zonefit.facts.Outcome;
import zonefit.json.Json;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Waiver;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Standing;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Finding;
import zonefit.verdict.Verdict;

/** A finding in JSON. Most of it is the same in many projects: what the clause is, and what follows from it. */
final class FindingJson {

    private final Lang lang;
    private final Optional<CatalogueLink> catalogue;
    private final Fragments<Clause> clauses = new Fragments<>(this::clause);
    private final Fragments<Citation> citations = new Fragments<>(FindingJson::citation);

    /** What a finding says without a word of the project. */
    private record Clause(String rule, Text title, Check check, String policy, Standing standing, Force force, Outcome outcome,
            Optional<Verdict> effect) {

        static Clause of(Finding finding) {
            return new Clause(finding.rule(), finding.title(), finding.check(), finding.policy(), finding.standing(), finding.force(),
                    finding.outcome(), finding.effect());
        }
    }

    /** @param catalogue where each finding leads; absent if it leads nowhere */
    FindingJson(Lang lang, Optional<CatalogueLink> catalogue) {
        this.lang = lang;
        this.catalogue = catalogue;
    }

    void write(Json json, Finding finding, Screened screened) {
        json.object();
        clauses.write(json, Clause.of(finding));
        json.name("required").string(finding.required(), lang);
        json.name("actual").string(finding.actual(), lang);
        json.name("message").string(Digest.message(finding), lang);
        json.name("citation");
        citations.write(json, finding.citation());
        json.name("remedy").string(finding.remedy(), lang);
        json.name("missing").strings(Alphabetical.of(finding.missing()));
        if (!screened.isPlain()) {
            accepted(json, finding, screened);
        }
        json.endObject();
    }

    private void clause(Json json, Clause clause) {
        json.name("rule").string(clause.rule);
        if (catalogue.isPresent()) {
            json.name("link").string(catalogue.get().to(clause.rule));
        }
        json.name("title").string(clause.title, lang);
        json.name("check").string(clause.check.code());
        json.name("policy").string(clause.policy);
        json.name("standing").string(clause.standing.code());
        json.name("force").string(clause.force.code());
        json.name("outcome").string(clause.outcome.code());
        json.name("effect").string(clause.effect.map(Verdict::name).orElse("none"));
    }

    static void citation(Json json, Citation citation) {
        json.object();
        json.name("document").string(citation.document());
        json.name("locator").string(citation.locator());
        json.name("phrase").string(citation.phrase());
        json.endObject();
    }

    /** Only written where a finding is accepted. */
    private static void accepted(Json json, Finding finding, Screened screened) {
        Optional<Waiver> waiver = screened.waiverOf(finding);
        if (waiver.isPresent()) {
            json.name("waived").object();
            json.name("reason").string(waiver.get().reason());
            json.name("approver").string(waiver.get().approver());
            json.name("expires").string(waiver.get().expires().toString());
            json.endObject();
        }
        if (screened.isKnown(finding)) {
            json.name("known").truth(true);
        }
    }
}
