package zonefit.vocabulary;

/**
 * All words that stand in a text, overlapping ones as well.
 *
 * @param text folded
 * @param hits the first to start first, and of those that start together the longer first
 * @param mayDeny whether any word of it says that something is not done here
 */
public record Mentions(String text, Hits hits, boolean mayDeny) {
}
