package zonefit.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.policy.Force;
import zonefit.policy.Validity;
import zonefit.text.Text;

/**
 * Something that a policy says, as the rules folder holds it: a rule, or a row of a table.
 *
 * @param check    absent for a term, a support and a quota, which are no part of a verdict
 * @param force    absent where a row has none of its own and no rule to take it from
 * @param place    id of the place that it speaks of; the jurisdiction of its policy if it names none
 * @param concept  id of the industry that it speaks of; absent if it speaks of every industry
 * @param rule     id of the rule that applies the row; absent for a rule and for rows that all policies share a rule for
 * @param value    the figure or word that is the point of it; may be empty
 * @param validity when it holds within its policy
 * @param details  what else is to be told of it, in the order in which it is told
 */
public record Entry(Kind kind, String id, String policy, Text title, Optional<Check> check, Optional<Force> force, String place,
        Optional<String> concept, Optional<String> rule, Text value, Validity validity, Citation citation, List<Detail> details) {

    /** What sort of thing it is. */
    public enum Kind {
        RULE("规则", "rule"), MINIMUM("数值", "minimum"), RESTRICTION("限制", "restriction"), TERM("词语", "term"), STATEMENT("陈述", "statement"),
        SUPPORT("扶持", "support"), PARCEL("地块", "parcel"), QUOTA("总量", "quota");

        private final Text label;

        Kind(String zh, String en) {
            this.label = new Text(zh, en);
        }

        public Text label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A fact about an entry: what it is called, a machine name for it, and what it is. */
    public record Detail(String name, Text label, Text value) {
        public Detail {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(value, "value");
        }
    }

    public Entry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(citation, "citation");
        details = details.stream().filter(detail -> !detail.value().isEmpty()).toList();
    }
}
