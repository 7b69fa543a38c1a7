package zonefit.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * A code of the national industry classification, GB/T 4754-2017, and the concepts that it leads to.
 *
 * @param section  letter of its section; {@code C} is manufacturing
 * @param match    how the code stands to the concepts
 * @param inheritedFrom the code above it from which it has its concepts; empty if it has them itself
 */
public record IndustryCode(String code, String section, String label, Match match, List<String> concepts, String inheritedFrom) {

    private static final String RESIDUAL = "其他";
    private static final int DIVISION = 2;

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
        Objects.requireNonNull(inheritedFrom, "inheritedFrom");
        concepts = List.copyOf(concepts);
    }

    public boolean isManufacturing() {
        return section.equals("C");
    }

    /** Whether it gathers what has no class of its own. */
    public boolean isResidual() {
        return label.startsWith(RESIDUAL);
    }

    /** Whether only its division, two digits, leads to concepts; a class may lie far from what its division is mostly about. */
    public boolean isInheritedFromDivision() {
        return inheritedFrom.length() == DIVISION && code.length() > DIVISION;
    }

    /** Whether the code alone says which concept is meant. */
    public boolean decides() {
        return !concepts.isEmpty() && (match == Match.EXACT || match == Match.NARROWER);
    }
}
