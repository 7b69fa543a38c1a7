package zonefit.verdict;

import java.util.Objects;
import zonefit.text.Text;

/**
 * Something that a project, or its park, may be, with the verdict to which that would lead.
 *
 * @param field path of the field that leaves it open
 * @param id    of a concept or a place
 */
public record Candidate(String field, String id, Text label, Verdict verdict) {
    public Candidate {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(verdict, "verdict");
    }
}
