package zonefit.receipt;

import zonefit.facts.Outcome;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Standing;
import zonefit.text.Text;
import zonefit.verdict.Finding;

/**
 * What a finding says without a word of the project: the same in many projects.
 *
 * @param effect the name of the verdict it asks for; {@code none} if it has no effect
 */
public record Clause(String rule, Text title, Check check, String policy, Standing standing, Force force, Outcome outcome,
        String effect, Citation citation) {

    public static Clause of(Finding finding) {
        return new Clause(finding.rule(), finding.title(), finding.check(), finding.policy(), finding.standing(), finding.force(),
                finding.outcome(), finding.decides() ? finding.effect().get().name() : "none", finding.citation());
    }

    /** Rule, outcome and phrase tell nearly all apart, and are hashed at no cost. */
    @Override
    public int hashCode() {
        return (rule.hashCode() * 31 + citation.phrase().hashCode()) * 31 + outcome.ordinal();
    }

    /** In the order in which two that are not the same are likely to differ. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Clause clause && outcome == clause.outcome && standing == clause.standing
                && rule.equals(clause.rule) && effect.equals(clause.effect) && citation.equals(clause.citation)
                && check == clause.check && force == clause.force && policy.equals(clause.policy) && title.equals(clause.title);
    }
}
