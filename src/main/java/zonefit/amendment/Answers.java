package zonefit.amendment;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import zonefit.project.Project;
import zonefit.reading.ProjectReader;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.verdict.Assessment;

/** Reads and screens records in batches, in their order. What it holds does not grow with the input. */
final class Answers {

    private static final int BATCH = 64;

    private final Screener screener;
    private final UnaryOperator<Project> change;
    private final Consumer<Batch> next;
    private List<ProjectSource> gathering = new ArrayList<>(BATCH);

    /**
     * Records that were screened together.
     *
     * @param assessments of those sources that could be read, in their order
     */
    record Batch(List<ProjectSource> sources, List<Assessment> assessments) {
    }

    private Answers(Screener screener, UnaryOperator<Project> change, Consumer<Batch> next) {
        this.screener = screener;
        this.change = change;
        this.next = next;
    }

    /** @param change what is done to a project between reading and screening */
    static void each(Screener screener, List<String> inputs, UnaryOperator<Project> change, Consumer<Batch> next) {
        ProjectReader reader = new ProjectReader(screener.vocabulary(), screener.rules().policyIds());
        Answers answers = new Answers(screener, change, next);
        inputs.forEach(input -> reader.each(input, InputStream.nullInputStream(), answers::accept));
        answers.send();
    }

    private void accept(Supplier<ProjectSource> record) {
        gathering.add(record.get());
        if (gathering.size() == BATCH) {
            send();
        }
    }

    private void send() {
        if (!gathering.isEmpty()) {
            List<Project> projects = gathering.stream().filter(ProjectSource.Read.class::isInstance)
                    .map(source -> change.apply(((ProjectSource.Read) source).project())).toList();
            next.accept(new Batch(gathering, screener.screen(projects)));
            gathering = new ArrayList<>(BATCH);
        }
    }
}
