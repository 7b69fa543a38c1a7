package zonefit.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rules have asked of one project so far, in the order in which they asked, and what it answered. */
final class Answers {

    private final ProjectFacts project;
    private final List<Question<?>> questions = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    /** What a condition can tell of each answer. */
    private final List<Object> told = new ArrayList<>();
    private boolean listening;

    Answers(ProjectFacts project) {
        this.project = project;
    }

    @SuppressWarnings("unchecked")
    <T> T to(Question<T> question) {
        if (!listening) {
            return question.of(project);
        }
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i) == question || questions.get(i).equals(question)) {
                return (T) answers.get(i);
            }
        }
        T answer = question.of(project);
        questions.add(question);
        answers.add(answer);
        told.add(told(answer));
        return answer;
    }

    /**
     * What a condition can tell of an answer. Of a truth it can only tell the state, of a measure nothing; the rest shows in
     * reports alone.
     */
    static Object told(Object answer) {
        return answer instanceof Truth truth ? truth.state() : answer instanceof Measure ? Measure.class : answer;
    }

    /** Which question something answered; absent if it was put together of several answers. */
    @SuppressWarnings("unchecked")
    <T> Optional<Question<T>> askedFor(T answer) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) == answer) {
                return Optional.of((Question<T>) questions.get(i));
            }
        }
        return Optional.empty();
    }

    /** From now on what is asked is kept. */
    void listen() {
        listening = true;
    }

    void forget() {
        listening = false;
        questions.clear();
        answers.clear();
        told.clear();
    }

    /** Whether other projects may answer all questions alike. */
    boolean recur() {
        for (Question<?> question : questions) {
            if (!question.recurs()) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return questions.size();
    }

    Question<?> question(int number) {
        return questions.get(number);
    }

    Object told(int number) {
        return told.get(number);
    }
}
