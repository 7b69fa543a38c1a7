package zonefit.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import zonefit.text.Text;

/** "Did you mean": the nearest known word, if one is near enough to be meant. */
public final class Suggestion {

    private Suggestion() {
    }

    /** The known word with the fewest edits, at most one third of its length (at least one edit). */
    public static Optional<String> nearest(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        // A code or a single letter is near to every other: nothing can be said.
        if (wanted.length() < 2 || wanted.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return known.stream().filter(word -> word.length() > 1)
                .filter(word -> distance(wanted, word.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3))
                .min(Comparator.<String>comparingInt(word -> distance(wanted, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A sentence to append to a message; empty if nothing is near. */
    public static Text didYouMean(String given, Collection<String> known) {
        return nearest(given, known)
                .map(word -> new Text("；是否想写 `" + word + "`？", "; did you mean `" + word + "`?"))
                .orElse(Text.EMPTY);
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > Math.max(1, b.length() / 3)) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
