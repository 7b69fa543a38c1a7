package zonefit.vocabulary;

import java.util.List;

/**
 * All words that stand in a text, overlapping ones as well.
 *
 * @param text folded
 * @param hits the first to start first, and of those that start together the longer first
 * @param mayDeny whether any word of it says that something is not done here
 */
public record Mentions(String text, List<Hit> hits, boolean mayDeny) {

    public Mentions {
        hits = List.copyOf(hits);
    }
}
