package zonefit.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import zonefit.policy.Minimum;
import zonefit.policy.Parcel;
import zonefit.policy.Quota;
import zonefit.policy.Quota.Extent;
import zonefit.policy.Restriction;
import zonefit.policy.Statement;
import zonefit.text.Text;

/**
 * Where rules report what they find. Every consequence of a rule is one call of a method here; the outcome follows
 * from what the project tells, with silence never read as yes or no. A figure that does not hold on the project's date
 * says nothing.
 */
public final class Findings {

    /** Of one project: far more than all statements about one place. */
    public static final int MOST = 20_000;

    private static final Truth CERTAINLY = Truth.of(true, Text.EMPTY);
    private static final Truth NEVER = Truth.of(false, Text.EMPTY);

    private final Map<ProjectFacts, List<Report>> found = new IdentityHashMap<>();
    private final Map<SitePlace, List<Statement>> statements = new IdentityHashMap<>();
    private final Map<SiteIndustry, List<Statement>> bearings = new IdentityHashMap<>();
    private final List<FoundTotal> totals = new ArrayList<>();

    /** A measure is held to a minimum. If it reaches it, whether the clause applies need not be known. */
    public void atLeast(String rule, ProjectFacts project, Measure measure, Minimum minimum, Truth applies) {
        limit(project, measure, minimum, applies, (value, where) -> limit(rule, value, minimum, value.atLeast(minimum.least()), where));
    }

    /** A measure is held to a maximum, one row of the same table. */
    public void atMost(String rule, ProjectFacts project, Measure measure, Minimum maximum, Truth applies) {
        limit(project, measure, maximum, applies, (value, where) -> limit(rule, value, maximum, value.atMost(maximum.least()), where));
    }

    private void limit(ProjectFacts project, Measure measure, Minimum row, Truth applies, BiFunction<Measure, Truth, Found.ByRule> made) {
        if (!applies.isNo() && project.isJudgedIn(row.validity())) {
            report(project, measure, applies, made);
        }
    }

    private static Found.ByRule limit(String rule, Measure measure, Minimum row, Truth kept, Truth applies) {
        return new Found.ByRule(rule, outcome(kept, applies), Text.same(row.least().toPlainString()), measure.shown(),
                missing(kept, applies), Optional.of(new Found.Row(row.id(), row.citation())), row.note());
    }

    /** The project is held to a condition of the plot it goes to. */
    public void parcel(String rule, ProjectFacts project, Parcel parcel) {
        report(project, project.getInvestment().indicator(parcel.indicator()), CERTAINLY, (value, where) -> parcel(rule, value, parcel));
    }

    private static Found.ByRule parcel(String rule, Measure measure, Parcel parcel) {
        boolean least = parcel.bound() == Parcel.Bound.LEAST;
        Truth kept = least ? measure.atLeast(parcel.value()) : measure.atMost(parcel.value());
        Text figure = Text.same((least ? "≥ " : "≤ ") + (parcel.value().toPlainString() + " " + parcel.unit()).strip());
        return new Found.ByRule(rule, outcome(kept, CERTAINLY), figure, measure.shown(),
                missing(kept, CERTAINLY), Optional.of(new Found.Row(parcel.id(), parcel.citation())), parcel.note());
    }

    /** A condition has to hold where the clause applies. */
    public void holds(String rule, ProjectFacts project, Truth condition, Truth applies) {
        if (!applies.isNo()) {
            report(project, condition, applies, (kept, where) -> new Found.ByRule(rule, outcome(kept, where), Text.EMPTY, kept.shown(),
                    missing(kept, where), Optional.empty(), Text.EMPTY));
        }
    }

    /** A condition has to hold, and the clause applies beyond doubt. */
    public void holds(String rule, ProjectFacts project, Truth condition) {
        holds(rule, project, condition, CERTAINLY);
    }

    /** The project does what the clause wants or offers: met, with what it states. */
    public void met(String rule, ProjectFacts project, Truth shown) {
        report(project, shown, CERTAINLY, (does, where) -> new Found.ByRule(rule, Outcome.MET, Text.EMPTY, does.shown(), Set.of(),
                Optional.empty(), Text.EMPTY));
    }

    /** The document sets a threshold here and withholds its figure. */
    public void withheld(String rule, ProjectFacts project, Minimum minimum, Truth applies) {
        if (!applies.isNo() && project.isJudgedIn(minimum.validity())) {
            report(project, applies, CERTAINLY, (where, certainly) -> new Found.ByRule(rule, Outcome.UNKNOWN, Text.same("***"), where.shown(),
                    where.missing(), Optional.of(new Found.Row(minimum.id(), minimum.citation())), minimum.note()));
        }
    }

    /** The project is of an industry that the clause restricts. */
    public void restricted(String rule, ProjectFacts project, Restriction restriction) {
        restrictedUnless(rule, project, restriction, NEVER);
    }

    /** The project is of a restricted industry or process, which the clause allows under a condition. */
    public void restrictedUnless(String rule, ProjectFacts project, Restriction restriction, Truth condition) {
        Truth certain = restriction.process().isPresent() || project.isCertain() ? CERTAINLY : Truth.unknown(Text.EMPTY, "industry");
        report(project, condition, CERTAINLY, (allowed, where) -> new Found.ByRule(rule, outcome(allowed, certain), Text.EMPTY,
                actual(restriction, allowed), missing(allowed, certain),
                Optional.of(new Found.Row(restriction.id(), restriction.citation())), restriction.note()));
    }

    private static Text actual(Restriction restriction, Truth condition) {
        Text what = Text.same("{" + restriction.concept().or(restriction::process).orElseThrow() + "}");
        return condition.shown().isEmpty() ? what : what.then(new Text("；", "; ")).then(condition.shown());
    }

    /** The statement says what the place is for. */
    public void speaks(SitePlace place, Statement statement) {
        statements.computeIfAbsent(place, key -> new ArrayList<>()).add(statement);
    }

    /** The statement is about the industry at this place, about a wider one, or about part of what it may mean. */
    public void bears(SiteIndustry industry, Statement statement) {
        bearings.computeIfAbsent(industry, key -> new ArrayList<>(4)).add(statement);
    }

    /** The total of a pipeline is to reach a figure. Where the pipeline is only a part, the rest may make up what it lacks. */
    public void totalAtLeast(PipelineTotal total, Quota quota) {
        total(total, quota, total.amount().atLeast(quota.figure()), Truth::isNo);
    }

    /** The total of a pipeline is to be more than a figure. */
    public void totalMoreThan(PipelineTotal total, Quota quota) {
        total(total, quota, total.amount().atMost(quota.figure()).not(), Truth::isNo);
    }

    /** The total of a pipeline is to stay within a figure. Where the pipeline is only a part, the rest may exceed it. */
    public void totalAtMost(PipelineTotal total, Quota quota) {
        total(total, quota, total.amount().atMost(quota.figure()), Truth::isYes);
    }

    /** The total of a pipeline stands beside a quota without a figure that it could be held against. */
    public void totalBeside(PipelineTotal total, Quota quota) {
        totals.add(new FoundTotal(total, quota, Outcome.UNKNOWN));
    }

    private void total(PipelineTotal total, Quota quota, Truth kept, Predicate<Truth> mayTurn) {
        boolean open = !kept.isYes() && !kept.isNo() || quota.extent() == Extent.PART && mayTurn.test(kept);
        totals.add(new FoundTotal(total, quota, open ? Outcome.UNKNOWN : kept.isYes() ? Outcome.MET : Outcome.UNMET));
    }

    /** What was found of totals since the last call, and forgets it. */
    public List<FoundTotal> takeTotals() {
        List<FoundTotal> taken = List.copyOf(totals);
        totals.clear();
        return taken;
    }

    /** What was found of a project since the last call, and forgets it. */
    public List<Report> take(ProjectFacts project) {
        List<Report> taken = found.remove(project);
        return taken == null ? List.of() : taken;
    }

    /** What was found of a place since the last call, by the ids of the statements, and forgets it. */
    public List<Statement> take(SitePlace place) {
        List<Statement> taken = statements.remove(place);
        return taken == null ? List.of() : taken.stream().sorted(Comparator.comparing(Statement::id)).toList();
    }

    /** What was found of an industry at a place since the last call, and forgets it. */
    public Bearings take(SiteIndustry industry) {
        List<Statement> taken = bearings.remove(industry);
        return taken == null ? Bearings.NONE : Bearings.of(industry, taken);
    }

    /** Of another project that a rule cannot tell from this one, it reports the same, made of what that one answers. */
    private <A, B> void report(ProjectFacts project, A first, B second, BiFunction<A, B, Found.ByRule> made) {
        Optional<Question<A>> asked = question(project, first);
        Optional<Question<B>> also = question(project, second);
        add(project, new Report(made.apply(first, second), asked.isEmpty() || also.isEmpty() ? Optional.empty()
                : Optional.of(other -> made.apply(asked.get().of(other), also.get().of(other)))));
    }

    /** The question that something answered; what says nothing in words is the same of every project. */
    private static <T> Optional<Question<T>> question(ProjectFacts project, T answer) {
        boolean constant = answer instanceof Truth truth && truth.missing().isEmpty() && truth.shown().isEmpty();
        return constant ? Optional.of(other -> answer) : project.answers().askedFor(answer);
    }

    private void add(ProjectFacts project, Report report) {
        List<Report> all = found.computeIfAbsent(project, key -> new ArrayList<>());
        if (all.size() == MOST) {
            throw new TooManyFindings(project);
        }
        all.add(report);
    }

    private static Outcome outcome(Truth condition, Truth applies) {
        if (condition.isYes()) {
            return Outcome.MET;
        }
        return condition.isNo() && applies.isYes() ? Outcome.UNMET : Outcome.UNKNOWN;
    }

    private static Set<String> missing(Truth condition, Truth applies) {
        if (condition.isYes()) {
            return Set.of();
        }
        Set<String> missing = new TreeSet<>(condition.missing());
        missing.addAll(applies.missing());
        return missing;
    }
}
