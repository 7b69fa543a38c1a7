package zonefit.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import zonefit.recognition.Reading.Kind;
import zonefit.vocabulary.IndustryCode;

/**
 * All that a project says of what it is, read but not weighed: products, text and name, its class by the national classification, whether
 * that class may be of the firm and not of what is done here, and what those do who only do the processes that it names.
 */
final class Evidence {

    private final List<Reading> products;
    private final List<Reading> text;
    private final Supplier<List<Reading>> readName;
    private final Optional<IndustryCode> code;
    private final boolean codeIsFirm;
    private final Set<String> processed;
    /** Absent until it is asked for: most projects are known without it. */
    private Optional<List<Reading>> name = Optional.empty();

    Evidence(List<Reading> products, List<Reading> text, Supplier<List<Reading>> name, Optional<IndustryCode> code, boolean codeIsFirm,
            Set<String> processed) {
        this.products = List.copyOf(products);
        this.text = List.copyOf(text);
        this.readName = name;
        this.code = code;
        this.codeIsFirm = codeIsFirm;
        this.processed = Set.copyOf(processed);
    }

    List<Reading> products() {
        return products;
    }

    List<Reading> text() {
        return text;
    }

    /** How the name of the project reads. */
    List<Reading> name() {
        if (name.isEmpty()) {
            name = Optional.of(readName.get());
        }
        return name.get();
    }

    /** How the name reads, if that was asked for; else nothing. */
    List<Reading> nameIfAsked() {
        return name.orElse(List.of());
    }

    Optional<IndustryCode> code() {
        return code;
    }

    boolean codeIsFirm() {
        return codeIsFirm;
    }

    Set<String> processed() {
        return processed;
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
