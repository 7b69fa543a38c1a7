package zonefit.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zonefit.text.Text;
import zonefit.vocabulary.Place;

/**
 * One issued document.
 *
 * @param jurisdiction  id of the place it is valid in
 * @param decidesAt     the level down to which its guidance tells places apart; a site must be known that precisely
 * @param source        file name of its text, for looking up phrases; absent if there is none
 * @param supersedes    ids of the policies whose place it takes from its issue date
 */
public record Policy(String id, Text title, String number, Text issuer, LocalDate issued, LocalDate from, LocalDate to,
        String jurisdiction, Place.Level decidesAt, List<String> supersedes, Optional<String> source) {

    public Policy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(jurisdiction, "jurisdiction");
        Objects.requireNonNull(decidesAt, "decidesAt");
        Objects.requireNonNull(source, "source");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("plan period of " + id + " ends before it begins");
        }
        supersedes = List.copyOf(supersedes);
    }

    /** The first day on which it is in force: it has been issued, and its plan period has begun. */
    public LocalDate begins() {
        return issued.isAfter(from) ? issued : from;
    }

    /** How this policy stands on a date, among the policies that are loaded. */
    public Standing standing(LocalDate asOf, List<Policy> loaded) {
        if (asOf.isBefore(begins())) {
            return Standing.NOT_YET;
        }
        boolean superseded = loaded.stream()
                .anyMatch(other -> other.supersedes.contains(id) && !asOf.isBefore(other.begins()));
        if (superseded) {
            return Standing.SUPERSEDED;
        }
        return asOf.isAfter(to) ? Standing.CARRIED_OVER : Standing.IN_FORCE;
    }
}
