package zonefit.policy;

import java.util.Objects;
import zonefit.vocabulary.Extent;

/**
 * A word of one policy with the extent that this policy's text gives it. The same word may have another extent in another policy.
 *
 * @param word     as the policy writes it
 * @param citation where the policy lists what belongs to it
 */
public record Term(String policy, String word, Extent extent, Citation citation) {

    public Term {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(extent, "extent");
        Objects.requireNonNull(citation, "citation");
    }
}
