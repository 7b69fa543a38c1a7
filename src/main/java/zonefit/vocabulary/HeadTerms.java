package zonefit.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zonefit.project.Field;

/** Which of the terms in a text say what it is about: of each phrase the last one, for in Chinese the head closes the phrase. */
final class HeadTerms {

    /** What separates two things that are both meant; without it the last term of a phrase is its head. */
    private static final String SEPARATORS = ",;、。/+&和与及或\n";
    private static final String SEPARATING_WORD = "and";

    private final ConceptScheme scheme;
    private final Equipment equipment;

    HeadTerms(Vocabulary vocabulary) {
        this.scheme = vocabulary.concepts();
        this.equipment = vocabulary.equipment();
    }

    /** Adds what the head terms of a text say. */
    void read(Field<?> field, Mentions mentions, List<Reading> readings) {
        List<Hit<Set<String>>> hits = mentions.industries();
        for (int i = 0; i < hits.size(); i++) {
            Hit<Set<String>> hit = hits.get(i);
            Optional<String> machine = equipment.wordAt(mentions.text(), hit.end());
            if (machine.isPresent()) {
                equipmentFor(hit, machine.get(), field).ifPresent(readings::add);
            } else if (i == hits.size() - 1 || qualifies(mentions.text(), hit, hits.get(i + 1))) {
                readings.add(new Reading(field, hit.term(), hit.meaning()));
            }
        }
    }

    /** Whether a term says something beside the one that follows it. */
    private boolean qualifies(String text, Hit<Set<String>> hit, Hit<Set<String>> next) {
        return isSeparated(text, hit.end(), next.start()) || scheme.anyRelated(hit.meaning(), next.meaning());
    }

    private static boolean isSeparated(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0
                    || i + SEPARATING_WORD.length() <= to && text.startsWith(SEPARATING_WORD, i)) {
                return true;
            }
        }
        return false;
    }

    /** A term that goes on as equipment names the equipment; without a concept for that, nothing. */
    private Optional<Reading> equipmentFor(Hit<Set<String>> hit, String word, Field<?> field) {
        return hit.meaning().size() > 1 ? Optional.empty() : equipment.of(hit.meaning().iterator().next())
                .map(concept -> new Reading(field, hit.term() + word, Set.of(concept)));
    }
}
