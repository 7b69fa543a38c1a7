package zonefit.verdict;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import zonefit.facts.Found.Bearing;
import zonefit.policy.Statement;
import zonefit.text.Text;
import zonefit.vocabulary.ConceptScheme;

/**
 * One line of a project's industry.
 *
 * @param own     the related concepts, any of which stands for it
 * @param closure these and all above them
 * @param labels  what people call it
 */
record Line(Set<String> own, Set<String> closure, Text labels) {

    static Line of(Set<String> own, ConceptScheme scheme) {
        if (own.size() == 1) {
            String only = own.iterator().next();
            return new Line(own, scheme.closure(only), scheme.get(only).label());
        }
        return new Line(own, own.stream().map(scheme::closure).flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet()),
                Text.join(own.stream().sorted().map(id -> scheme.get(id).label()).toList()));
    }

    /**
     * Whether a statement that bears on the project does so on this line.
     *
     * @param only whether the project has no other line, and so every statement about the project's industry is about this one
     */
    boolean isConcerned(Statement statement, Bearing bearing, boolean only) {
        return switch (bearing) {
            case COVERS, COVERS_IF_ACTIVITY -> only || statement.isNamed() || closure.contains(statement.concept());
            case OTHER_ACTIVITY -> !statement.isNamed() && (only || closure.contains(statement.concept()));
            case NARROWER -> statement.isWithin(own);
        };
    }
}
