package zonefit.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What rules found of earlier projects, by all that they asked of them. Rules are functions of what they ask: a project that would
 * answer every question alike gets the same findings, and the rules need not be asked again. What they ask next depends only on what
 * was answered before, so the answers make a tree. Safe for use by several threads: it is read while one of them adds to it.
 */
public final class Precedents {

    /** So many ways on are copied when one is added; more are put into a map that may be read meanwhile. */
    private static final int FEW = 8;

    private final int most;
    private volatile Optional<Node> root = Optional.empty();
    private int size;

    private sealed interface Node permits Fork, Case {
    }

    /** A question that not all projects answered alike so far, or that was asked before one of that kind. */
    private static final class Fork implements Node {

        private final Question<?> question;
        private volatile Map<Object, Node> next;

        Fork(Question<?> question, Object told, Node then) {
            this.question = question;
            this.next = Map.of(told, then);
        }

        Optional<Node> after(Object told) {
            return Optional.ofNullable(next.get(told));
        }

        void put(Object told, Node then) {
            if (next instanceof ConcurrentHashMap) {
                next.put(told, then);
            } else {
                Map<Object, Node> more = new HashMap<>(next);
                more.put(told, then);
                next = more.size() > FEW ? new ConcurrentHashMap<>(more) : Map.copyOf(more);
            }
        }
    }

    /**
     * A project that no other has been told from any further, with what it was asked beyond the forks that lead to it.
     *
     * @param from the number of questions on the way to it
     */
    private record Case(int from, Question<?>[] questions, Object[] told, List<Function<ProjectFacts, Found.ByRule>> reports)
            implements Node {

        static Case of(Answers answers, List<Function<ProjectFacts, Found.ByRule>> reports) {
            Question<?>[] questions = new Question<?>[answers.size()];
            Object[] told = new Object[answers.size()];
            for (int i = 0; i < told.length; i++) {
                questions[i] = answers.question(i);
                told[i] = answers.told(i);
            }
            return new Case(0, questions, told, reports);
        }

        int asked() {
            return from + told.length;
        }

        Question<?> question(int number) {
            return questions[number - from];
        }

        Object told(int number) {
            return told[number - from];
        }

        /** The same behind further forks. */
        Case behind(int forks) {
            return new Case(forks, Arrays.copyOfRange(questions, forks - from, questions.length),
                    Arrays.copyOfRange(told, forks - from, told.length), reports);
        }

        /** Whether another project that came the same way answers the rest alike. */
        boolean isLike(ProjectFacts project) {
            for (int i = 0; i < questions.length; i++) {
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
        while (node.isPresent() && node.get() instanceof Fork fork) {
            node = fork.after(Answers.told(fork.question.of(project)));
        }
        return node.map(Case.class::cast).filter(last -> last.isLike(project));
    }

    /** Keeps what rules have found of a project that was not like any other. */
    public void keep(ProjectFacts project, List<Report> reports) {
        Answers answers = project.answers();
        if (most > 0 && answers.recur() && reports.stream().allMatch(report -> report.again().isPresent())) {
            keep(Case.of(answers, reports.stream().map(report -> report.again().orElseThrow()).toList()));
        }
        answers.forget();
    }

    private synchronized void keep(Case kept) {
        if (size >= most) {
            root = Optional.empty();
            size = 0;
        }
        if (root.isEmpty()) {
            root = Optional.of(kept);
            size++;
        } else {
            root = Optional.of(with(root.get(), 0, kept));
        }
    }

    /**
     * A node with a further case below it.
     *
     * @param at how many questions lead to the node
     */
    private Node with(Node node, int at, Case kept) {
        if (node instanceof Fork fork) {
            // Asked in another order than before, it is not kept.
            if (at < kept.asked() && fork.question.equals(kept.question(at))) {
                Optional<Node> next = fork.after(kept.told(at));
                if (next.isEmpty()) {
                    size++;
                    fork.put(kept.told(at), kept.behind(at + 1));
                } else {
                    Node with = with(next.get(), at + 1, kept);
                    if (with != next.get()) {
                        fork.put(kept.told(at), with);
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
        while (last < old.asked() && last < kept.asked() && old.question(last).equals(kept.question(last))
                && old.told(last).equals(kept.told(last))) {
            last++;
        }
        if (last == old.asked() || last == kept.asked() || !old.question(last).equals(kept.question(last))) {
            return old;
        }
        Fork fork = new Fork(old.question(last), old.told(last), old.behind(last + 1));
        fork.put(kept.told(last), kept.behind(last + 1));
        size++;
        for (int i = last - 1; i >= at; i--) {
            fork = new Fork(old.question(i), old.told(i), fork);
        }
        return fork;
    }
}
