package zonefit.report;

import java.util.Collection;

/** The order of what has none of its own, so that it is written in the same way each time. */
final class Alphabetical {

    private Alphabetical() {
    }

    static Collection<String> of(Collection<String> words) {
        return words.size() < 2 ? words : words.stream().sorted().toList();
    }
}
