package zonefit.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zonefit.project.Fields;
import zonefit.recognition.Recognition;
import zonefit.text.Text;
import zonefit.verdict.Candidate;
import zonefit.verdict.Judge.Judgement;
import zonefit.verdict.Missing;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Location;
import zonefit.vocabulary.Vocabulary;

/**
 * Screens each of the things that an open project may be. If all lead to the same verdict, that is the verdict and nothing is asked;
 * if not, one question separates the verdicts.
 */
final class Alternatives {

    /** More candidates than this are too many for one question. */
    private static final int MOST = 8;

    private final Vocabulary vocabulary;

    Alternatives(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * An answer once the alternatives are known.
     *
     * @param notes what the reader has to know of it
     */
    record Answer(Judgement judgement, List<Candidate> candidates, List<Text> notes) {
    }

    /** Whether the industry of a project is one of a few. */
    static boolean isOpen(Recognition industry) {
        return !industry.isCertain() && !industry.lines().isEmpty() && industry.lines().size() <= MOST;
    }

    /** @param judge screens the project as if it were of a line */
    Answer byIndustry(Judgement judgement, Recognition industry, Function<Set<String>, Judgement> judge) {
        List<Judgement> judged = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Set<String> line : industry.lines()) {
            Judgement one = judge.apply(line);
            judged.add(one);
            Text label = Text.join(line.stream().sorted().map(id -> vocabulary.concepts().get(id).label()).toList());
            candidates.add(new Candidate(Fields.INDUSTRY.path(), line.stream().sorted().findFirst().orElseThrow(), label, one.verdict()));
        }
        boolean loose = industry.isLoose() && candidates.get(0).verdict() != Verdict.FIT;
        if (!industry.isOpen() && !loose && agree(candidates)) {
            Judgement same = judgement.verdict() == judged.get(0).verdict() ? judgement : judged.get(0);
            return new Answer(same, candidates, List.of(same(new Text("产业可能是{0}", "The industry may be {0}"), candidates)));
        }
        return new Answer(asking(judgement, Fields.INDUSTRY.path(), question(industry, candidates)), candidates, List.of());
    }

    /** @param judge screens the project as if it lay in a park */
    Answer byPark(Judgement judgement, Location location, Function<String, Judgement> judge) {
        List<Judgement> judged = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (String park : location.possibleParks().stream().limit(MOST).toList()) {
            Judgement one = judge.apply(park);
            judged.add(one);
            candidates.add(new Candidate(Fields.PARK.path(), park, vocabulary.gazetteer().get(park).label(), one.verdict()));
        }
        if (agree(candidates) && location.possibleParks().size() <= MOST) {
            return new Answer(judged.get(0), candidates, List.of(same(new Text("园区可能是{0}", "The park may be {0}"), candidates)));
        }
        return new Answer(asking(judgement, Fields.PARK.path(), new Text("选址在哪个园区？{0}", "In which park is the site? {0}").with(listed(candidates))),
                candidates, List.of());
    }

    static boolean agree(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::verdict).distinct().count() == 1;
    }

    private static Text same(Text what, List<Candidate> candidates) {
        return new Text("{0}；结论相同，无需再问。", "{0}; the verdict is the same, so nothing is asked.")
                .with(what.with(Text.join(candidates.stream().map(Candidate::label).toList())));
    }

    private static Text listed(List<Candidate> candidates) {
        List<Text> all = candidates.stream()
                .map(one -> new Text("{0}→{1}", "{0} → {1}").with(one.label(), one.verdict().label())).collect(Collectors.toList());
        return Text.join(all);
    }

    private static Text question(Recognition industry, List<Candidate> candidates) {
        if (industry.isOpen() && !industry.notUnderstood().isEmpty()) {
            return new Text("“{0}”是什么产品或服务？如果是：{1}；其他须另判", "What is \"{0}\"? If it is: {1}; anything else is judged anew")
                    .with(Text.join(industry.notUnderstood().stream().map(Text::same).toList()), listed(candidates));
        }
        Text which = industry.questions().isEmpty() ? new Text("项目具体做什么？", "What exactly does the project make or do?")
                : Text.join(industry.questions());
        return new Text("{0}（{1}）", "{0} ({1})").with(which, listed(candidates));
    }

    /** The same answer, with the one question that separates the verdicts in place of those for the field. */
    private static Judgement asking(Judgement judgement, String field, Text question) {
        List<Missing> missing = new ArrayList<>();
        for (Missing one : judgement.missing()) {
            boolean code = field.equals(Fields.INDUSTRY.path()) && one.field().equals(Fields.GBT4754.path());
            if (one.field().equals(field)) {
                missing.add(new Missing(field, question, one.rules()));
            } else if (!code) {
                missing.add(one);
            }
        }
        return new Judgement(judgement.verdict(), judgement.checks(), judgement.policies(), judgement.findings(), missing);
    }

}
