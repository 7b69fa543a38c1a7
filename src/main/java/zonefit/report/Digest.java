package zonefit.report;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Waived;
import zonefit.policy.Check;
import zonefit.policy.Citation;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Missing;
import zonefit.verdict.Verdict;

/**
 * A project in the few sentences that a row of a table holds, in one language, the weightiest first and each once.
 *
 * @param reasons  what stands in the way or, if nothing does, what the verdict rests on; never empty
 * @param clauses  where the policies say it
 * @param remedies what would make it fit
 * @param missing  what to ask the applicant, each with the path of its field
 * @param waived   findings that have been accepted, and by whom
 */
public record Digest(List<String> reasons, List<String> clauses, List<String> remedies, List<String> missing, List<String> waived) {

    /** Their messages say all; required and actual would only repeat it. */
    static final Set<Check> GUIDANCE = EnumSet.of(Check.ZONE_GUIDANCE, Check.PARK_FOCUS);
    /** What a row is called that could not be read as a project; stands where its verdict would. */
    public static final String UNREADABLE = "UNREADABLE";

    private static final Text BEFORE_NOTE = new Text("", " ");
    private static final Text NO_RULE = new Text("没有规则覆盖本项目", "no rule covers this project");

    public Digest {
        reasons = List.copyOf(reasons);
        clauses = List.copyOf(clauses);
        remedies = List.copyOf(remedies);
        missing = List.copyOf(missing);
        waived = List.copyOf(waived);
    }

    public static Digest of(Screened screened, Lang lang) {
        Assessment assessment = screened.assessment();
        List<Finding> weighty = weighty(assessment);
        return new Digest(reasons(assessment, weighty, lang),
                distinct(weighty.stream().map(finding -> citation(finding.citation()))),
                distinct(weighty.stream().map(finding -> finding.remedy().in(lang).strip())),
                distinct(Stream.concat(assessment.missing().stream().map(missing -> question(missing, lang)),
                        ReadingWords.notUnderstood(assessment.matched().industry()).map(text -> text.in(lang)).stream())),
                distinct(screened.waived().stream().map(waived -> waiver(waived, lang))));
    }

    /** An input that could not be read: its reasons are the problems. */
    public static Digest of(List<Problem> problems, Lang lang) {
        return new Digest(problems.stream().map(problem -> problem.in(lang)).toList(), List.of(), List.of(), List.of(), List.of());
    }

    /** The findings of which a verdict is made, the one that weighs most first. */
    static List<Finding> weighty(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.effect().filter(effect -> effect != Verdict.FIT || assessment.verdict() == Verdict.FIT).isPresent())
                .sorted(Comparator.comparing(finding -> finding.effect().orElseThrow())).toList();
    }

    /** A finding in one sentence that can stand alone. */
    static String sentence(Finding finding, Lang lang) {
        if (GUIDANCE.contains(finding.check())) {
            return finding.message().in(lang);
        }
        return new Text("{0}（要求：{1}；实际：{2}）", "{0} (required: {1}; actual: {2})")
                .with(finding.title(), finding.required(), finding.actual()).in(lang);
    }

    /** The finding in one sentence with what the reader has to know beside it. */
    static Text message(Finding finding) {
        return finding.note().isEmpty() ? finding.message() : finding.message().then(BEFORE_NOTE).then(finding.note());
    }

    /** Document, place in it and, in quotation marks, the words that stand there. */
    static String citation(Citation citation) {
        return (citation.document() + " " + citation.locator()).strip()
                + (citation.phrase().isEmpty() ? "" : " “" + citation.phrase() + "”");
    }

    /** The sentences of a cell. */
    public static String joined(List<String> sentences, Lang lang) {
        if (sentences.size() == 1) {
            return sentences.get(0);
        }
        return sentences.stream().map(sentence -> sentence.endsWith("。") || sentence.endsWith(".")
                ? sentence.substring(0, sentence.length() - 1) : sentence).collect(Collectors.joining(lang == Lang.ZH ? "；" : "; "));
    }

    static boolean isWaived(Screened screened, Finding finding) {
        return screened.waived().stream().anyMatch(waived -> waived.finding().equals(finding));
    }

    static String waiver(Waived waived, Lang lang) {
        return new Text("{0} 已豁免至 {1}（{2}：{3}）", "{0} waived until {1} ({2}: {3})").with(Text.same(waived.finding().rule()),
                Text.same(waived.waiver().expires().toString()), Text.same(waived.waiver().approver()),
                Text.same(waived.waiver().reason())).in(lang);
    }

    private static List<String> reasons(Assessment assessment, List<Finding> weighty, Lang lang) {
        if (!weighty.isEmpty()) {
            return distinct(weighty.stream().map(finding -> sentence(finding, lang)));
        }
        return assessment.notes().isEmpty() ? List.of(NO_RULE.in(lang)) : distinct(assessment.notes().stream().map(note -> note.in(lang)));
    }

    static String question(Missing missing, Lang lang) {
        return missing.question().in(lang) + " [" + missing.field() + "]";
    }

    private static List<String> distinct(Stream<String> sentences) {
        return sentences.filter(sentence -> !sentence.isEmpty()).distinct().toList();
    }
}
