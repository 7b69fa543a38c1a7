package zonefit.recognition;

import java.util.List;
import java.util.Set;
import zonefit.vocabulary.Activity;

/**
 * All that one text of a project says, whatever else the project says.
 *
 * @param text       folded
 * @param readings   how its phrases read, in their order
 * @param activities what it says is done, in the order of the text
 * @param joins      whether one word says both research and production: 研发生产基地
 * @param processes  ids of the processes it names and does not deny
 */
record Passage(String text, List<Reading> readings, Set<Activity> activities, boolean joins, Set<String> processes) {
    Passage {
        readings = List.copyOf(readings);
        activities = Set.copyOf(activities);
        processes = Set.copyOf(processes);
    }
}
