package zonefit.mutation;

import java.util.Objects;
import java.util.Optional;
import zonefit.policy.Force;
import zonefit.policy.Minimum;
import zonefit.policy.Parcel;
import zonefit.policy.Policy;
import zonefit.policy.Quota;
import zonefit.policy.Restriction;
import zonefit.policy.Statement;
import zonefit.policy.Support;
import zonefit.suite.DrlRule;
import zonefit.text.Text;

/** One thing that is other than in the rules folder. Where something {@code becomes} nothing, it is dropped. */
public sealed interface Change {

    record OfStatement(Statement was, Optional<Statement> becomes) implements Change {
        public OfStatement {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    record OfMinimum(Minimum was, Optional<Minimum> becomes) implements Change {
        public OfMinimum {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    record OfRestriction(Restriction was, Optional<Restriction> becomes) implements Change {
        public OfRestriction {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    record OfParcel(Parcel was, Optional<Parcel> becomes) implements Change {
        public OfParcel {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    record OfSupport(Support was, Optional<Support> becomes) implements Change {
        public OfSupport {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    record OfQuota(Quota was, Optional<Quota> becomes) implements Change {
        public OfQuota {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    /** @param becomes the text of the rule from {@code rule} to {@code end} */
    record OfLogic(DrlRule was, Optional<String> becomes) implements Change {
        public OfLogic {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    /** The force that stands beside a rule. */
    record OfForce(String rule, Force becomes) implements Change {
        public OfForce {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    record OfPolicy(Policy was, Policy becomes) implements Change {
        public OfPolicy {
            Objects.requireNonNull(was, "was");
            Objects.requireNonNull(becomes, "becomes");
        }
    }

    /** Something that no rules folder may hold. */
    record Refused(Text why) implements Change {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }
}
