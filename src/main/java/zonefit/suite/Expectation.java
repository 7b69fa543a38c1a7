package zonefit.suite;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.facts.Outcome;
import zonefit.policy.Force;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.SupportFinding;

/** What a sample must get beside its verdict. */
public sealed interface Expectation permits Expectation.Finds, Expectation.Guides {

    /** What is wrong with an assessment; absent if it is as expected. */
    Optional<Text> failure(Assessment assessment);

    /**
     * A finding of a rule, or a support.
     *
     * @param rule    id of the rule, statement or support
     * @param outcome absent if nothing of the rule may be found
     * @param force   the force that the finding must have; absent if it does not matter
     * @param phrase  the key phrase that it must cite; empty if it does not matter
     * @param shows   words that must stand in what it requires, shows or notes; empty if they do not matter
     */
    record Finds(String rule, Optional<Outcome> outcome, Optional<Force> force, String phrase, String shows) implements Expectation {

        private static final IntPredicate DIGIT = Character::isDigit;

        public Finds {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(force, "force");
            Objects.requireNonNull(phrase, "phrase");
            Objects.requireNonNull(shows, "shows");
        }

        @Override
        public Optional<Text> failure(Assessment assessment) {
            List<Finding> findings = assessment.findings().stream().filter(finding -> finding.rule().equals(rule))
                    .filter(this::isMeant).toList();
            List<SupportFinding> supports = assessment.supports().stream().filter(finding -> finding.support().id().equals(rule))
                    .filter(this::isMeant).toList();
            List<Outcome> outcomes = Stream.concat(findings.stream().filter(this::hasForce).map(Finding::outcome),
                    supports.stream().map(SupportFinding::outcome)).toList();
            boolean kept = outcome.map(outcomes::contains).orElse(findings.isEmpty() && supports.isEmpty());
            return kept ? Optional.empty() : Optional.of(new Text("{0} 应为{1}，实为{2}", "{0} must be {1}, and is {2}").with(Text.same(described()),
                    outcome.map(Outcome::label).orElse(new Text("无", "absent")), found(findings, outcomes)));
        }

        private Text found(List<Finding> findings, List<Outcome> outcomes) {
            if (outcomes.isEmpty() && !findings.isEmpty()) {
                return Text.join(findings.stream().map(finding -> finding.force().label()).distinct().toList());
            }
            return outcomes.isEmpty() ? new Text("无", "absent") : Text.join(outcomes.stream().distinct().map(Outcome::label).toList());
        }

        private String described() {
            return Stream.of(rule, force.map(Force::code).orElse(""), phrase, shows).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        private boolean hasForce(Finding finding) {
            return force.isEmpty() || force.get() == finding.force();
        }

        private boolean isMeant(Finding finding) {
            return (phrase.isEmpty() || phrase.equals(finding.citation().phrase()))
                    && Stream.of(finding.required(), finding.actual(), finding.note()).anyMatch(text -> shows(text.zh()));
        }

        private boolean isMeant(SupportFinding finding) {
            return (phrase.isEmpty() || phrase.equals(finding.support().citation().phrase())) && shows(finding.amount().zh());
        }

        /** A figure must stand there whole: 15 is not shown by 0.15 or 15.2. */
        private boolean shows(String text) {
            return shows.isEmpty() || Pattern.compile((DIGIT.test(shows.charAt(0)) ? "(?<![\\d.])" : "") + Pattern.quote(shows)
                    + (DIGIT.test(shows.charAt(shows.length() - 1)) ? "(?!\\.?\\d)" : "")).matcher(text).find();
        }
    }

    /**
     * Guidance by a clause: at the place that the sample goes to, the clause covers its industry, or what decides there does not.
     *
     * @param locator where the clause stands
     * @param outcome absent if the clause must say nothing of the sample
     * @param force   the force of the clause; absent if it does not matter
     * @param phrase  the key phrase that is cited; empty if it does not matter
     * @param place   the place whose guidance is told, in words; empty if it does not matter
     * @param covers  the industries that the clause guides there, in words; empty if they do not matter
     */
    record Guides(String locator, Optional<Outcome> outcome, Optional<Force> force, String phrase, String place, String covers) implements Expectation {

        public Guides {
            Objects.requireNonNull(locator, "locator");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(force, "force");
            Objects.requireNonNull(phrase, "phrase");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(covers, "covers");
        }

        @Override
        public Optional<Text> failure(Assessment assessment) {
            return assessment.findings().stream().anyMatch(this::isMeant) == outcome.isPresent() ? Optional.empty()
                    : Optional.of(new Text("应判为{0}：{1}；实为{2}", "must be {0}: {1}; and is {2}")
                            .with(outcome.map(Outcome::label).orElse(new Text("无", "absent")), Text.same(described()), found(assessment)));
        }

        private boolean isMeant(Finding finding) {
            return outcome.map(expected -> finding.outcome() == expected).orElse(true) && finding.citation().locator().equals(locator)
                    && (force.isEmpty() || force.get() == finding.force())
                    && (phrase.isEmpty() || phrase.equals(finding.citation().phrase()))
                    && (covers.isEmpty() || covers.equals(finding.required().zh()))
                    && finding.message().zh().contains(place);
        }

        private String described() {
            return Stream.of(locator, phrase, place, covers, force.map(Force::code).orElse("")).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        /** What guidance says instead, most of all where the clause is cited. */
        private Text found(Assessment assessment) {
            List<Finding> citing = assessment.findings().stream().filter(finding -> finding.citation().locator().equals(locator)).toList();
            List<Finding> told = citing.isEmpty() ? assessment.findings() : citing;
            return told.isEmpty() ? new Text("无", "absent") : Text.join(told.stream().map(finding -> finding.outcome().label().then(Text.same(
                    " (" + finding.citation().locator() + " · " + finding.citation().phrase() + " · ")).then(finding.required())
                    .then(Text.same(" · " + finding.force().code() + ")"))).distinct().toList());
        }
    }
}
