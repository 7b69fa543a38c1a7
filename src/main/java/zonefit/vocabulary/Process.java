package zonefit.vocabulary;

import java.util.List;
import java.util.Objects;
import zonefit.text.Text;

/**
 * A production process that clauses on siting and environment look at.
 *
 * @param isStep   whether any good may need it, so that it says nothing of what is made
 * @param concepts what the industry is of those who do only this, for others; empty if none does
 */
public record Process(String id, Text label, Pollution pollution, boolean isStep, List<String> concepts) {

    /** How heavily a process pollutes, as far as its name tells. */
    public enum Pollution {
        NONE,
        /** It may, depending on how it is done. */
        POSSIBLE,
        /** It does: heavy metals, dye-house or tannery effluent and the like. */
        HEAVY
    }

    public Process {
        Objects.requireNonNull(pollution, "pollution");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        concepts = List.copyOf(concepts);
    }
}
