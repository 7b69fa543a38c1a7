package zonefit.mutation;

import java.util.Objects;
import zonefit.text.Text;

/** What became of a mutant. */
public sealed interface Result {

    /** @param sample the name of a sample that fails */
    record Killed(String sample) implements Result {
        public Killed {
            Objects.requireNonNull(sample, "sample");
        }
    }

    /** Every sample gets what it got before. */
    record Survived() implements Result {
    }

    /** The rules would not load, so nobody could screen by them. */
    record Refused(Text why) implements Result {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }

    /** No project can tell it from the rules, by proof. */
    record Equivalent(Text why) implements Result {
        public Equivalent {
            Objects.requireNonNull(why, "why");
        }
    }
}
