package zonefit.policy;

import java.util.Objects;

/**
 * Where a policy says it.
 *
 * @param document id of the policy
 * @param locator  section or table row
 * @param phrase   at most 20 characters that stand there; may be empty if the locator is a whole table
 */
public record Citation(String document, String locator, String phrase) {

    /** So that a phrase locates a clause and never replaces it. */
    public static final int LONGEST_PHRASE = 20;

    public Citation {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(locator, "locator");
        if (phrase.codePointCount(0, phrase.length()) > LONGEST_PHRASE) {
            throw new IllegalArgumentException("phrase `" + phrase + "` is longer than " + LONGEST_PHRASE + " characters");
        }
    }
}
