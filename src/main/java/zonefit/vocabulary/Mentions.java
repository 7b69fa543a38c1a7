package zonefit.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * What a text mentions, each kind of term in the order in which they stand in it.
 *
 * @param text       normalised
 * @param industries concepts by term; an ambiguous term stands for all its candidates
 * @param processes  ids of processes
 */
record Mentions(String text, List<Hit<Set<String>>> industries, List<Hit<String>> processes, List<Hit<Activity>> activities) {
}
