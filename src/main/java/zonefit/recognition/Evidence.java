package zonefit.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.recognition.Reading.Kind;
import zonefit.vocabulary.IndustryCode;

/**
 * All that a project says of what it is, read but not weighed.
 *
 * @param code       its class by the national classification
 * @param codeIsFirm whether that class may be of the firm and not of what is done here: headquarters, relocations and upgrades file it
 * @param processed  what those do who only do the processes that it names: it tells of what material forms are
 */
record Evidence(List<Reading> products, List<Reading> text, List<Reading> name, Optional<IndustryCode> code, boolean codeIsFirm,
        Set<String> processed) {

    Evidence {
        products = List.copyOf(products);
        text = List.copyOf(text);
        name = List.copyOf(name);
        processed = Set.copyOf(processed);
    }

    static List<Reading> of(List<Reading> readings, Kind kind) {
        List<Reading> some = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            if (reading.is(kind)) {
                some.add(reading);
            }
        }
        return some;
    }

    static List<Reading> subjects(List<Reading> readings) {
        List<Reading> some = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            if (reading.isSubject()) {
                some.add(reading);
            }
        }
        return some;
    }

    /** Concepts to which the code leads; none without a code. */
    Set<String> codeConcepts() {
        return code.map(known -> Set.copyOf(known.concepts())).orElse(Set.of());
    }
}
