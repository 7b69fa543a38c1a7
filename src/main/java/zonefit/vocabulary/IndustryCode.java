package zonefit.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * A code of the national industry classification, GB/T 4754-2017, and the concepts that it leads to.
 *
 * @param section  letter of its section; {@code C} is manufacturing
 * @param match    how the code stands to the concepts
 */
public record IndustryCode(String code, String section, String label, Match match, List<String> concepts) {

    public enum Match {
        /** The code means the concept. */
        EXACT,
        /** The code lies within the concept. */
        NARROWER,
        /** The code is wider than each of the concepts: they are candidates. */
        BROADER,
        /** The code deliberately leads to no concept. */
        UNMAPPED
    }

    public IndustryCode {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(match, "match");
        concepts = List.copyOf(concepts);
    }

    public boolean isManufacturing() {
        return section.equals("C");
    }

    /** Whether the code alone says which concept is meant. */
    public boolean decides() {
        return !concepts.isEmpty() && (match == Match.EXACT || match == Match.NARROWER);
    }
}
