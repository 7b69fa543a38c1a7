package zonefit.vocabulary;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a project's own words say of it.
 *
 * @param activities what may be done at the site: one if words or code tell, all of them if nothing does
 * @param processes  ids of the processes that are named, in alphabetical order
 */
public record Recognised(Recognition industry, Set<Activity> activities, Set<String> processes) {

    public Recognised {
        Objects.requireNonNull(industry, "industry");
        activities = Set.copyOf(activities);
        processes = processes.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(processes));
    }
}
