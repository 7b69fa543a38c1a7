package zonefit.vocabulary;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A term and all that it may stand for.
 *
 * @param concepts what it means as the name of an industry or a good; several if it is ambiguous, none if it is no such name
 * @param code     class of GB/T 4754 of the goods it names, four digits; empty if the tables give none
 * @param process  id of the process it names
 * @param head     what it makes of a compound that it closes
 * @param material concept of goods that are made of it
 * @param use      what goods are for that it stands before
 * @param relation id of the relation in which it puts a trade to what stands before it
 * @param roles    parts it plays in a phrase without meaning anything by itself, a bit each: they are asked of every word of a text
 */
public record Word(String term, Set<String> concepts, String code, Optional<String> process, Optional<Activity> activity,
        Optional<Head> head, Optional<String> material, Optional<Use> use, Optional<String> relation, int roles) {

    /** What a word does in a phrase. */
    public enum Role {
        /** Closes a phrase without saying what is made: 生产, 项目. */
        TAIL,
        /** Makes scrap of what follows: 报废. */
        SCRAP,
        /** Says that what follows only looks like it: 仿. */
        PRIVATIVE,
        /** Denies all that follows in its clause: 不涉及. */
        DENIAL,
        /** Denies what follows directly: 免. */
        DENIED_BEFORE,
        /** Says that what stands directly before it is done by others: 外协. */
        ELSEWHERE,
        /** Says that what follows is bought and not made: 购置. */
        PURCHASE,
        /** Counts what stands before it: 台. */
        QUANTITY,
        /** An ordinary word whose last character is no noun for goods: 供应链. */
        OPAQUE;

        int bit() {
            return 1 << ordinal();
        }
    }

    /**
     * What a last noun makes of a compound whose whole is not known.
     *
     * @param concepts several if it does not tell which
     * @param isForm   whether it names a form, so that the material decides where one is named
     */
    public record Head(Set<String> concepts, boolean isForm) {
        public Head {
            concepts = Set.copyOf(concepts);
        }
    }

    /**
     * A field for which goods are made.
     *
     * @param branch concept of the field
     * @param parts  concept of parts and materials for it
     * @param of     concept of the only goods of which the word says so; empty if of all
     */
    public record Use(String branch, String parts, String of) {
        public Use {
            Objects.requireNonNull(branch, "branch");
            Objects.requireNonNull(parts, "parts");
            Objects.requireNonNull(of, "of");
        }
    }

    public Word {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(code, "code");
        concepts = Set.copyOf(concepts);
    }

    public boolean is(Role role) {
        return (roles & role.bit()) != 0;
    }

    /** Whether it only counts what stands before it; then it is looked up where a number stands, and never searched for. */
    boolean isOnlyUnit() {
        return roles == Role.QUANTITY.bit() && concepts.isEmpty() && head.isEmpty() && material.isEmpty() && use.isEmpty() && relation.isEmpty()
                && process.isEmpty() && activity.isEmpty();
    }

    /** Whether it may say of another word that its thing is not done here. */
    boolean denies() {
        return (roles & (Role.DENIAL.bit() | Role.DENIED_BEFORE.bit() | Role.ELSEWHERE.bit())) != 0;
    }

    /** Whether it names an industry, a good or a trade. */
    public boolean isName() {
        return !concepts.isEmpty();
    }
}
