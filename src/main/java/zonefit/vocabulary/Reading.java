package zonefit.vocabulary;

import java.util.Set;
import zonefit.project.Field;

/** A term of the project that says what it is; several concepts if the term is ambiguous. */
record Reading(Field<?> field, String words, Set<String> concepts) {

    boolean isAmbiguous() {
        return concepts.size() > 1;
    }

    /** The concept of a term that is not ambiguous. */
    String concept() {
        return concepts.iterator().next();
    }
}
