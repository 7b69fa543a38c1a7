package zonefit.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What rules found of earlier projects, by all that they asked of them. Rules are functions of what they ask: a project that would
 * answer each question alike gets the same findings without asking the rules. The questions form a tree, because what is asked
 * next depends on the answers so far. Not safe for use by several threads.
 */
public final class Precedents {

    private final int most;
    private Node root = new Node();
    private int size;

    /** A point in the questioning: a question with what follows each answer, or the end with what was found, or not yet known. */
    private static final class Node {

        private Optional<Question<?>> question = Optional.empty();
        private Map<Object, Node> next = Map.of();
        private Optional<List<Function<ProjectFacts, Found.ByRule>>> reports = Optional.empty();
    }

    /** @param most how many answers are kept; beyond it all is learnt anew; 0 keeps nothing */
    public Precedents(int most) {
        this.most = most;
    }

    /** What rules would find of a project; absent if none like it has been before them. From here on its answers are noted. */
    public Optional<List<Found.ByRule>> like(ProjectFacts project) {
        Node node = root;
        while (node != null && node.question.isPresent()) {
            node = node.next.get(Answers.told(node.question.get().of(project)));
        }
        if (node == null || node.reports.isEmpty()) {
            project.answers().listen();
            return Optional.empty();
        }
        List<Found.ByRule> found = new ArrayList<>(node.reports.get().size());
        for (Function<ProjectFacts, Found.ByRule> report : node.reports.get()) {
            found.add(report.apply(project));
        }
        return Optional.of(found);
    }

    /** Keeps what rules have found of a project that was not like any other. */
    public void keep(ProjectFacts project, List<Report> reports) {
        Answers answers = project.answers();
        if (most > 0 && answers.recur() && reports.stream().allMatch(report -> report.again().isPresent())) {
            if (size > most) {
                root = new Node();
                size = 0;
            }
            path(answers).ifPresent(end -> end.reports = Optional.of(reports.stream().map(report -> report.again().orElseThrow()).toList()));
        }
        answers.forget();
    }

    /** Where the answers lead; absent if they were asked for in another order than before, and so are not kept. */
    private Optional<Node> path(Answers answers) {
        Node node = root;
        for (int i = 0; i < answers.size(); i++) {
            Question<?> question = answers.question(i);
            if (node.reports.isPresent() || node.question.isPresent() && !node.question.get().equals(question)) {
                return Optional.empty();
            }
            if (node.question.isEmpty()) {
                node.question = Optional.of(question);
                node.next = new HashMap<>(4);
            }
            node = node.next.computeIfAbsent(answers.told(i), key -> {
                size++;
                return new Node();
            });
        }
        return node.question.isPresent() ? Optional.empty() : Optional.of(node);
    }
}
