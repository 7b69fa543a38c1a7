package zonefit.engine;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zonefit.engine.NumberedConcepts.NumberedConcept;
import zonefit.facts.Bearings;
import zonefit.facts.Found.Focus;
import zonefit.facts.SiteIndustry;
import zonefit.facts.SitePlace;
import zonefit.policy.Statement;

/**
 * A place of which a policy states something, with what the rules have found there. Safe for use by several threads, two of which
 * may find the same.
 */
final class StatedPlace {

    private static final int INDUSTRIES_BEFORE_ALL = 50;

    private static final Optional<Bearings> NOTHING = Optional.of(Bearings.NONE);

    private final PlaceOfPolicy where;
    private final SitePlace place;
    private final List<Statement> stated;
    private final NumberedConcepts concepts;
    private final Map<String, Bearings> byConcept = new ConcurrentHashMap<>();
    /** The same statements bear on many industries. */
    private final Map<Bearings, Bearings> different = new ConcurrentHashMap<>();
    private final AtomicInteger industries = new AtomicInteger();
    /** By number of the concept. */
    private volatile Optional<BitSet> bearable = Optional.empty();
    private volatile Optional<Focus> focus = Optional.empty();

    /** @param stated what the policy states of the place, at least one statement */
    StatedPlace(PlaceOfPolicy where, List<Statement> stated, NumberedConcepts concepts) {
        if (stated.isEmpty()) {
            throw new IllegalArgumentException(where.policy() + " states nothing of " + where.place());
        }
        this.where = where;
        this.place = new SitePlace(where.policy(), where.place());
        this.stated = stated;
        this.concepts = concepts;
    }

    PlaceOfPolicy where() {
        return where;
    }

    /** The same as a fact. */
    SitePlace place() {
        return place;
    }

    List<Statement> stated() {
        return stated;
    }

    /** What the place is for; absent until the rules have been asked. */
    Optional<Focus> focus() {
        return focus;
    }

    void learn(List<Statement> ofPlace) {
        focus = Optional.of(new Focus(where.place(), where.policy(), ofPlace));
    }

    SiteIndustry industry(String concept) {
        return new SiteIndustry(where.policy(), where.place(), concept, concepts.closure(concept));
    }

    /** What bears on an industry here; absent until the rules have been asked. */
    Optional<Bearings> bearings(NumberedConcept industry) {
        return mayBearOn(industry) ? Optional.ofNullable(byConcept.get(industry.id())) : NOTHING;
    }

    /** Whether the rules need not be asked about an industry. */
    boolean isKnown(String concept) {
        return bearings(concepts.numbered(concept)).isPresent();
    }

    void learn(String concept, Bearings bearings) {
        Bearings known = different.putIfAbsent(bearings, bearings);
        byConcept.put(concept, known == null ? bearings : known);
    }

    /**
     * Whether a statement may bear on an industry: one that has nothing in common with any need not be asked about. Told for all
     * industries once some have been asked about; before that it would not pay.
     */
    private boolean mayBearOn(NumberedConcept industry) {
        if (bearable.isEmpty()) {
            if (industries.incrementAndGet() < INDUSTRIES_BEFORE_ALL) {
                return true;
            }
            bearable = Optional.of(bearable());
        }
        return bearable.get().get(industry.number());
    }

    private BitSet bearable() {
        Set<String> about = new HashSet<>();
        BitSet bearable = new BitSet();
        for (Statement statement : stated) {
            about.add(statement.concept());
            statement.broader().forEach(concept -> bearable.set(concepts.numbered(concept).number()));
        }
        for (String concept : concepts.all()) {
            if (!Collections.disjoint(about, concepts.closure(concept))) {
                bearable.set(concepts.numbered(concept).number());
            }
        }
        return bearable;
    }
}
