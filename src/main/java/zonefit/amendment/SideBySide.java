package zonefit.amendment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import zonefit.amendment.Answers.Batch;
import zonefit.amendment.ProjectChange.Flip;
import zonefit.amendment.ProjectChange.StandingChange;
import zonefit.problem.Problem;
import zonefit.project.Project;
import zonefit.reading.ProjectSource;
import zonefit.screening.Screener;
import zonefit.text.Text;
import zonefit.verdict.Assessment;

/**
 * Screens every project with two rules folders at the same time and compares the answers. Each folder reads the projects with its own
 * words: a place or a policy that only one of them knows is told as such.
 */
public final class SideBySide {

    /** How far the quicker side may run ahead. */
    private static final int MOST_WAITING = 8;
    private static final Text WITH_OLD = new Text("按旧规则：", "with the old rules: ");
    private static final Text WITH_NEW = new Text("按新规则：", "with the new rules: ");

    private final Map<String, String> predecessors;
    private final boolean keepsChanged;
    private final Consumer<Problem> problems;
    private final TreeMap<Flip, Long> flips = new TreeMap<>();
    private final List<ProjectChange> flipped = new ArrayList<>();
    private final List<ProjectChange> changed = new ArrayList<>();
    private long screened;
    private long unreadable;
    private long moved;

    private SideBySide(Map<String, String> predecessors, boolean keepsChanged, Consumer<Problem> problems) {
        this.predecessors = predecessors;
        this.keepsChanged = keepsChanged;
        this.problems = problems;
    }

    /**
     * @param inputs       files and folders
     * @param keepsChanged whether projects are kept of which something is found otherwise and whose verdict stays
     * @param problems     takes what could not be read, in the order of the input
     */
    public static Impact of(Amendment amendment, List<String> inputs, boolean keepsChanged, Consumer<Problem> problems) {
        Screener before = amendment.before().screener();
        Screener after = amendment.after().screener();
        SideBySide sides = new SideBySide(amendment.successors().stream()
                .collect(Collectors.toMap(Amendment.Successor::policy, Amendment.Successor::supersedes, (first, second) -> first)),
                keepsChanged, problems);
        BlockingQueue<Batch> old = new LinkedBlockingQueue<>(MOST_WAITING);
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "zonefit-old-rules");
            made.setDaemon(true);
            return made;
        });
        try {
            Future<?> reading = thread.submit(() -> Answers.each(before, inputs, UnaryOperator.identity(), batch -> put(old, batch)));
            Answers.each(after, inputs, UnaryOperator.identity(), batch -> sides.compare(take(old, reading), batch));
            finish(reading);
        } finally {
            thread.shutdownNow();
        }
        return new Impact(sides.screened, sides.unreadable, sides.flips, sides.flipped, sides.moved, sides.changed);
    }

    private static void put(BlockingQueue<Batch> queue, Batch batch) {
        try {
            queue.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The next batch of the other side; what went wrong there is thrown here. */
    private static Batch take(BlockingQueue<Batch> queue, Future<?> reading) {
        try {
            Batch batch = queue.poll(100, TimeUnit.MILLISECONDS);
            while (batch == null) {
                if (reading.isDone()) {
                    finish(reading);
                    batch = queue.poll();
                    if (batch == null) {
                        throw new IllegalStateException("an input has changed while it was read");
                    }
                } else {
                    batch = queue.poll(100, TimeUnit.MILLISECONDS);
                }
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void finish(Future<?> reading) {
        try {
            reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void compare(Batch old, Batch now) {
        if (old.sources().size() != now.sources().size()) {
            throw new IllegalStateException("an input has changed while it was read");
        }
        Iterator<Assessment> oldAnswers = old.assessments().iterator();
        Iterator<Assessment> nowAnswers = now.assessments().iterator();
        for (int i = 0; i < now.sources().size(); i++) {
            compare(old.sources().get(i), now.sources().get(i), oldAnswers, nowAnswers);
        }
    }

    private void compare(ProjectSource old, ProjectSource now, Iterator<Assessment> oldAnswers, Iterator<Assessment> nowAnswers) {
        Optional<Assessment> before = old instanceof ProjectSource.Read ? Optional.of(oldAnswers.next()) : Optional.empty();
        Optional<Assessment> after = now instanceof ProjectSource.Read ? Optional.of(nowAnswers.next()) : Optional.empty();
        tell(old, now);
        if (before.isEmpty() && after.isEmpty()) {
            unreadable++;
            return;
        }
        screened++;
        Project project = after.or(() -> before).orElseThrow().project();
        List<FindingChange> findings = before.isPresent() && after.isPresent()
                ? FindingChange.between(before.get().findings(), after.get().findings(), predecessors) : List.of();
        ProjectChange change = new ProjectChange(now.where(), project.id(), project.name(), before.map(Assessment::verdict),
                after.map(Assessment::verdict), findings, before.isPresent() && after.isPresent() ? standings(before.get(), after.get()) : List.of());
        if (change.flips()) {
            flips.merge(change.flip(), 1L, Long::sum);
            keep(flipped, change);
        } else if (!findings.isEmpty()) {
            moved++;
            if (keepsChanged) {
                keep(changed, change);
            }
        }
    }

    private static List<StandingChange> standings(Assessment before, Assessment after) {
        TreeSet<String> policies = new TreeSet<>(before.standings().keySet());
        policies.addAll(after.standings().keySet());
        return policies.stream().map(policy -> new StandingChange(policy, Optional.ofNullable(before.standings().get(policy)),
                Optional.ofNullable(after.standings().get(policy)))).filter(change -> !change.before().equals(change.after())).toList();
    }

    private static void keep(List<ProjectChange> kept, ProjectChange change) {
        if (kept.size() < Impact.MOST_KEPT) {
            kept.add(change);
        }
    }

    /** What both folders cannot read for the same reason is said once. */
    private void tell(ProjectSource old, ProjectSource now) {
        List<Problem> before = old instanceof ProjectSource.Unreadable bad ? bad.problems() : List.of();
        List<Problem> after = now instanceof ProjectSource.Unreadable bad ? bad.problems() : List.of();
        before.forEach(problem -> problems.accept(after.contains(problem) ? problem : of(WITH_OLD, problem)));
        after.stream().filter(problem -> !before.contains(problem)).forEach(problem -> problems.accept(of(WITH_NEW, problem)));
    }

    private static Problem of(Text side, Problem problem) {
        return new Problem(problem.where(), side.then(problem.message()));
    }
}
