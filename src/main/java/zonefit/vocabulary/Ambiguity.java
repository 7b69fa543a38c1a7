package zonefit.vocabulary;

import java.util.List;
import java.util.Objects;
import zonefit.text.Text;

/** A word that may mean several concepts, and the question that tells which. */
public record Ambiguity(String term, List<String> candidates, Text question) {
    public Ambiguity {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(question, "question");
        candidates = List.copyOf(candidates);
    }
}
