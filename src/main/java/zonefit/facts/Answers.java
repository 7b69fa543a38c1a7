package zonefit.facts;

import java.util.ArrayList;
import java.util.List;

/** What rules have asked of one project so far, in the order in which they asked, and what it answered. */
final class Answers {

    private final ProjectFacts project;
    private final List<Question<?>> questions = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
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
        return answer;
    }

    /** From now on what is asked is kept. */
    void listen() {
        listening = true;
    }

    void forget() {
        listening = false;
        questions.clear();
        answers.clear();
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

    Object answer(int number) {
        return answers.get(number);
    }
}
