package zonefit.recognition;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import zonefit.vocabulary.Activity;

/**
 * What a project's own words say of it.
 *
 * @param activities what may be done at the site: one if words or code tell, all of them if nothing does
 * @param statedProcesses those of the processes that stand in their own field and not only in a description
 * @param processes  ids of the processes that are named, in alphabetical order
 */
public record Recognised(Recognition industry, Set<Activity> activities, Set<String> processes, Set<String> statedProcesses) {

    public Recognised {
        Objects.requireNonNull(industry, "industry");
        activities = Set.copyOf(activities);
        statedProcesses = Set.copyOf(statedProcesses);
        processes = processes.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(processes));
    }
}
