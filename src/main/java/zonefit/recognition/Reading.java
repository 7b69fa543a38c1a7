package zonefit.recognition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zonefit.project.Field;
import zonefit.vocabulary.Relation;

/**
 * How one phrase of a project reads.
 *
 * @param phrase    the phrase, folded
 * @param head      the word at its end that says what it is about; empty if no known word does
 * @param concepts  what it may be: any of them stands for it if it is {@link Kind#MADE}, it is one of them if not
 * @param basis     why it reads so
 * @param relation  how it stands to what is named in it
 * @param modifiers known words before the head, and what they do
 * @param code      class of GB/T 4754 that it tells; empty if it tells none
 * @param besides   what it is as well, whatever of its concepts it is: parts for the field that it names
 */
record Reading(Field<?> field, String phrase, String head, Set<String> concepts, Kind kind, Basis basis, Optional<String> relation,
        List<Modifier> modifiers, String code, Set<String> besides) {

    /** What a phrase is to the project. */
    enum Kind {
        /** What the project makes or does. */
        MADE,
        /** What it makes, of which the words do not tell what it is among the concepts. */
        AMBIGUOUS,
        /** Its last word is not known; the concepts are those of words before it, which may be material, customer or theme. */
        UNKNOWN,
        /** Something that is bought, counted as fittings, or for whom. */
        CONTEXT,
        /** A building for others. */
        FACILITY,
        /** Only words that say nothing of an industry. */
        NOTHING
    }

    /** Why a phrase reads as it does. */
    enum Basis {
        /** It ends with a known name. */
        NAME,
        /** It ends with a noun that tells the trade. */
        HEAD,
        /** It ends with a form, and a material before it tells the trade. */
        MATERIAL,
        /** It ends with a process that is done for others. */
        PROCESS,
        /** It ends with a word that puts a trade to what stands before. */
        RELATION,
        /** Scrap is what it starts from. */
        SCRAP,
        /** It ends with no known word. */
        NONE
    }

    /** What a word before the head does. */
    enum Part {
        MATERIAL, USE, OBJECT, CONTEXT
    }

    /** A known word before the head. */
    record Modifier(String word, Part part) {
        Modifier {
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(part, "part");
        }
    }

    Reading {
        Objects.requireNonNull(phrase, "phrase");
        concepts = Set.copyOf(concepts);
        modifiers = List.copyOf(modifiers);
        besides = Set.copyOf(besides);
    }

    boolean is(Kind some) {
        return kind == some;
    }

    /** Whether it names something that is made or done, be it known or not. */
    boolean isSubject() {
        return kind == Kind.MADE || kind == Kind.AMBIGUOUS || kind == Kind.UNKNOWN;
    }

    /** Whether it tells the trade only by a form, a step or a part, which any trade may have. */
    boolean isWeak() {
        return basis == Basis.RELATION && relation.filter(Relation.PARTS::equals).isPresent() || basis == Basis.HEAD || basis == Basis.MATERIAL || basis == Basis.PROCESS;
    }

    Reading as(Kind other) {
        return new Reading(field, phrase, head, concepts, other, basis, relation, modifiers, code, besides);
    }

    Reading made(Set<String> of) {
        return new Reading(field, phrase, head, of, Kind.MADE, basis, relation, modifiers, code, besides);
    }

    static Reading nothing(Field<?> field, String phrase) {
        return new Reading(field, phrase, "", Set.of(), Kind.NOTHING, Basis.NONE, Optional.empty(), List.of(), "", Set.of());
    }
}
