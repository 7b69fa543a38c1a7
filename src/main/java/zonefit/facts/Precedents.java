package zonefit.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What rules found of earlier projects, by all that they asked of them. Rules are functions of what they ask: a project that would
 * answer every question alike gets the same findings, and the rules need not be asked again. What they ask next depends only on what
 * was answered before, so the answers make a tree. Not safe for use by several threads.
 */
public final class Precedents {

    private final int most;
    private Optional<Node> root = Optional.empty();
    private int size;

    private sealed interface Node permits Fork, Case {
    }

    /** A question that not all projects answered alike so far, or that was asked before one of that kind. */
    private static final class Fork implements Node {

        private final Question<?> question;
        private Map<Object, Node> next;

        Fork(Question<?> question, Object told, Node then) {
            this.question = question;
            this.next = Map.of(told, then);
        }

        Optional<Node> after(Object told) {
            return Optional.ofNullable(next.get(told));
        }

        void put(Object told, Node then) {
            if (next.size() == 1) {
                next = new HashMap<>(next);
            }
            next.put(told, then);
        }
    }

    /** A project that no other has been told from any further, with all that it was asked. */
    private record Case(Question<?>[] questions, Object[] told, List<Function<ProjectFacts, Found.ByRule>> reports) implements Node {

        static Case of(Answers answers, List<Function<ProjectFacts, Found.ByRule>> reports) {
            Question<?>[] questions = new Question<?>[answers.size()];
            Object[] told = new Object[answers.size()];
            for (int i = 0; i < told.length; i++) {
                questions[i] = answers.question(i);
                told[i] = answers.told(i);
            }
            return new Case(questions, told, reports);
        }

        /** @param from the number of questions that are known to be answered alike */
        boolean isLike(ProjectFacts project, int from) {
            for (int i = from; i < questions.length; i++) {
                if (!told[i].equals(Answers.told(questions[i].of(project)))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @param most how many projects are kept; beyond it all is learnt anew; 0 keeps nothing */
    public Precedents(int most) {
        this.most = most;
    }

    /** What rules found of a project that cannot be told from this one; absent if there was none, and from then on the project listens. */
    public Optional<List<Found.ByRule>> like(ProjectFacts project) {
        Optional<Case> precedent = precedent(project);
        if (precedent.isEmpty()) {
            project.answers().listen();
            return Optional.empty();
        }
        List<Found.ByRule> found = new ArrayList<>(precedent.get().reports.size());
        for (Function<ProjectFacts, Found.ByRule> report : precedent.get().reports) {
            found.add(report.apply(project));
        }
        return Optional.of(found);
    }

    private Optional<Case> precedent(ProjectFacts project) {
        Optional<Node> node = root;
        int asked = 0;
        while (node.isPresent() && node.get() instanceof Fork fork) {
            node = fork.after(Answers.told(fork.question.of(project)));
            asked++;
        }
        int known = asked;
        return node.map(Case.class::cast).filter(last -> last.isLike(project, known));
    }

    /** Keeps what rules have found of a project that was not like any other. */
    public void keep(ProjectFacts project, List<Report> reports) {
        Answers answers = project.answers();
        if (most > 0 && answers.recur() && reports.stream().allMatch(report -> report.again().isPresent())) {
            if (size >= most) {
                root = Optional.empty();
                size = 0;
            }
            Case kept = Case.of(answers, reports.stream().map(report -> report.again().orElseThrow()).toList());
            if (root.isEmpty()) {
                root = Optional.of(kept);
                size++;
            } else {
                root = Optional.of(with(root.get(), 0, kept));
            }
        }
        answers.forget();
    }

    /**
     * A node with a further case below it.
     *
     * @param at how many questions lead to the node
     */
    private Node with(Node node, int at, Case kept) {
        if (node instanceof Fork fork) {
            // Asked in another order than before, it is not kept.
            if (at < kept.told.length && fork.question.equals(kept.questions[at])) {
                Optional<Node> next = fork.after(kept.told[at]);
                if (next.isEmpty()) {
                    size++;
                    fork.put(kept.told[at], kept);
                } else {
                    Node with = with(next.get(), at + 1, kept);
                    if (with != next.get()) {
                        fork.put(kept.told[at], with);
                    }
                }
            }
            return fork;
        }
        return apart((Case) node, at, kept);
    }

    /** Two cases below the first question that they do not answer alike; the old one alone if they cannot be told apart. */
    private Node apart(Case old, int at, Case kept) {
        int last = at;
        while (last < old.told.length && last < kept.told.length && old.questions[last].equals(kept.questions[last])
                && old.told[last].equals(kept.told[last])) {
            last++;
        }
        if (last == old.told.length || last == kept.told.length || !old.questions[last].equals(kept.questions[last])) {
            return old;
        }
        Fork fork = new Fork(old.questions[last], old.told[last], old);
        fork.put(kept.told[last], kept);
        size++;
        for (int i = last - 1; i >= at; i--) {
            fork = new Fork(old.questions[i], old.told[i], fork);
        }
        return fork;
    }
}
