package zonefit.report;

import java.util.List;
import java.util.Optional;
import zonefit.json.Json;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Waiver;
import zonefit.policy.Citation;
import zonefit.receipt.Clause;
import zonefit.text.Lang;
import zonefit.verdict.Finding;

/** A finding in JSON. Most of it is the same in many projects: what the clause is, and what follows from it. */
final class FindingJson {

    private static final int CLAUSE = 0;
    private static final int CITATION = 1;

    private final Lang lang;
    private final Optional<CatalogueLink> catalogue;
    private final Fragments<Clause> clauses = new Fragments<>(
            List.of(this::clause, (json, clause) -> citation(json, clause.citation())));

    /** @param catalogue where each finding leads; absent if it leads nowhere */
    FindingJson(Lang lang, Optional<CatalogueLink> catalogue) {
        this.lang = lang;
        this.catalogue = catalogue;
    }

    void write(Json json, Finding finding, Screened screened) {
        Fragments.Pieces clause = clauses.of(Clause.of(finding), json);
        json.object();
        clause.write(json, CLAUSE);
        json.name("required").string(finding.required(), lang);
        json.name("actual").string(finding.actual(), lang);
        json.name("message").string(Digest.message(finding), lang);
        json.name("citation");
        clause.write(json, CITATION);
        json.name("remedy").string(finding.remedy(), lang);
        json.name("missing").strings(Alphabetical.of(finding.missing()));
        if (!screened.isPlain()) {
            accepted(json, finding, screened);
        }
        json.endObject();
    }

    private void clause(Json json, Clause clause) {
        json.name("rule").string(clause.rule());
        if (catalogue.isPresent()) {
            json.name("link").string(catalogue.get().to(clause.rule()));
        }
        json.name("title").string(clause.title(), lang);
        json.name("check").string(clause.check().code());
        json.name("policy").string(clause.policy());
        json.name("standing").string(clause.standing().code());
        json.name("force").string(clause.force().code());
        json.name("outcome").string(clause.outcome().code());
        json.name("effect").string(clause.effect());
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
