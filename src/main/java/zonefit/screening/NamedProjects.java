package zonefit.screening;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import zonefit.project.Fields;
import zonefit.project.Project;
import zonefit.vocabulary.TermIndex;

/** Firms and projects that policies name, and which of them a project is. */
final class NamedProjects {

    private final Map<String, Set<String>> statementsByName;
    private final TermIndex names;

    /** @param statementsByName ids of the statements about each firm or project */
    NamedProjects(Map<String, Set<String>> statementsByName) {
        this.statementsByName = statementsByName;
        this.names = new TermIndex(statementsByName.keySet());
    }

    /** Ids of the statements about a firm or project that this one names. */
    Set<String> in(Project project) {
        Set<String> about = new LinkedHashSet<>();
        collect(project.name(), about);
        project.get(Fields.INDUSTRY).ifPresent(words -> collect(words, about));
        project.get(Fields.BENEFICIARY).ifPresent(words -> collect(words, about));
        project.get(Fields.PARK).ifPresent(words -> collect(words, about));
        return about.isEmpty() ? Set.of() : about;
    }

    private void collect(String words, Set<String> about) {
        names.find(words, (start, end, name) -> about.addAll(statementsByName.get(names.term(name))));
    }
}
