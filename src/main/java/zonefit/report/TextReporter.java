package zonefit.report;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import zonefit.facts.Outcome;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.policy.Standing;
import zonefit.problem.Problem;
import zonefit.project.Fields;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Assessment;
import zonefit.verdict.Finding;
import zonefit.verdict.Missing;
import zonefit.verdict.SupportFinding;
import zonefit.verdict.Verdict;
import zonefit.vocabulary.Activity;
import zonefit.vocabulary.Place;
import zonefit.recognition.Recognition;
import zonefit.vocabulary.Vocabulary;

/**
 * A report that an officer reads in ten seconds: the verdict first, then why, then what would change it. A pipeline gets a summary at
 * its end, and that is what is read then: so the first {@value #IN_FULL} projects are told in full, those up to {@value #LISTED} on a
 * line each, and the rest only counted. Whoever asks for every rule and word gets every project in full.
 */
public final class TextReporter implements Reporter {

    static final int IN_FULL = 50;
    static final int LISTED = 1000;
    private static final int SENTENCES = 2;

    private final PrintWriter out;
    private final Lang lang;
    private final Style style;
    private final boolean explain;
    private final Vocabulary vocabulary;
    private long told;

    /** @param explain whether to say by which rule, standing and words each thing came about */
    public TextReporter(PrintWriter out, Lang lang, Style style, boolean explain, Vocabulary vocabulary) {
        this.out = out;
        this.lang = lang;
        this.style = style;
        this.explain = explain;
        this.vocabulary = vocabulary;
    }

    @Override
    public void assessment(Screened screened) {
        Assessment assessment = screened.assessment();
        if (!isInFull()) {
            listed(style.of(assessment.verdict(), style.mark(assessment.verdict()) + " " + label(assessment.verdict())) + "  "
                    + assessment.project().id() + "  " + assessment.project().name() + "  ", () -> Digest.of(screened, lang));
            return;
        }
        heading(assessment);
        findings(screened);
        missing(assessment);
        supports(assessment);
        matched(assessment);
        assessment.notes().forEach(note -> line("  " + say("说明：", "Note: ") + note.in(lang)));
        if (explain) {
            policies(assessment);
            line("  " + say("规则集：", "Rules: ") + assessment.ruleset().hash());
        }
        line("");
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) {
        if (!isInFull()) {
            listed(style.bold(say("无法读取  ", "UNREADABLE  ")), () -> Digest.of(problems, lang));
            return;
        }
        line(style.bold(say("无法读取  ", "UNREADABLE  ") + where));
        problems.forEach(problem -> line("  " + problem.in(lang)));
        line("");
    }

    /** Counts a project in. */
    private boolean isInFull() {
        told++;
        if (!explain && told == IN_FULL + 1) {
            line(say("以下项目每个一行。--explain 逐个详列，--format xlsx、csv 或 jsonl 列出全部。",
                    "From here on one line a project. --explain tells each in full; --format xlsx, csv or jsonl lists them all."));
        }
        if (!explain && told == LISTED + 1) {
            line(say("其余项目只计入汇总。", "The rest is only counted in the summary."));
        }
        return explain || told <= IN_FULL;
    }

    private void listed(String start, Supplier<Digest> digest) {
        if (told <= LISTED) {
            line(start + digest.get().reasons().get(0));
        }
    }

    @Override
    public void pipeline(PipelineReport pipeline) {
        if (told > 1) {
            if (told > IN_FULL && !explain) {
                line("");
            }
            new SummaryText(out, lang, style).print(pipeline);
            line("");
        }
        new PipelineText(out, lang, style, explain).write(pipeline);
    }

    @Override
    public void finish() {
        out.flush();
    }

    private void heading(Assessment assessment) {
        line(style.of(assessment.verdict(), style.mark(assessment.verdict()) + " " + label(assessment.verdict())) + "  "
                + style.bold(assessment.project().name()) + "  " + assessment.project().id());
        String checks = assessment.checks().entrySet().stream()
                .map(entry -> entry.getKey().label().in(lang) + " " + style.of(entry.getValue(), entry.getValue().label().in(lang)))
                .collect(Collectors.joining(say("；", "; ")));
        line("  " + say("判定日 ", "As of ") + assessment.asOf() + (checks.isEmpty() ? "" : say("；", "; ") + checks));
    }

    private String label(Verdict verdict) {
        return lang == Lang.ZH ? verdict.label().zh() + " " + verdict.name() : verdict.name();
    }

    private void findings(Screened screened) {
        Assessment assessment = screened.assessment();
        Set<String> informed = new HashSet<>();
        assessment.findings().stream().filter(finding -> explain || finding.decides()
                        || finding.outcome() != Outcome.UNKNOWN || !finding.note().isEmpty())
                .filter(finding -> explain || finding.decides() || informed.add(finding.rule()))
                .sorted(Comparator.comparing(finding -> finding.effect().map(Verdict::ordinal).orElse(Verdict.values().length)))
                .forEach(finding -> finding(finding, screened));
    }

    private void finding(Finding finding, Screened screened) {
        String mark = finding.effect().map(effect -> style.of(effect, style.mark(effect))).orElse("·");
        line("");
        line("  " + mark + " " + style.bold(finding.check().label().in(lang) + say("｜", " | ") + finding.title().in(lang)) + "  "
                + effect(finding));
        if (Digest.GUIDANCE.contains(finding.check())) {
            line("    " + finding.message().in(lang));
        } else {
            field("要求", "Required", finding.required().in(lang));
            field("实际", "Actual", finding.actual().in(lang));
        }
        if (finding.outcome() == Outcome.UNMET && Digest.GUIDANCE.contains(finding.check())) {
            field("引导方向", "Guided to", finding.required().in(lang));
        }
        if (!finding.note().isEmpty()) {
            field("说明", "Note", finding.note().in(lang));
        }
        field("依据", "Clause", Digest.citation(finding.citation()));
        if (!finding.remedy().isEmpty() && finding.outcome() != Outcome.MET) {
            field("整改", "Remedy", finding.remedy().in(lang).strip());
        }
        accepted(finding, screened);
        if (explain) {
            field("规则", "Rule", finding.rule() + say("；效力 ", "; force ") + finding.force().label().in(lang)
                    + say("；状态 ", "; standing ") + finding.standing().label().in(lang)
                    + say("；结果 ", "; outcome ") + finding.outcome().label().in(lang));
        }
    }

    private void accepted(Finding finding, Screened screened) {
        screened.waiverOf(finding).ifPresent(waiver -> field("已豁免", "Waived", new Text("{0}；批准人 {1}；至 {2}", "{0}; approved by {1}; until {2}")
                .with(Text.same(waiver.reason()), Text.same(waiver.approver()), Text.same(waiver.expires().toString())).in(lang)));
        if (screened.isKnown(finding)) {
            field("此前已有", "Known", say("此前的报告中已有这一结论", "an earlier report already held this"));
        }
    }

    private String effect(Finding finding) {
        Optional<Verdict> effect = finding.effect();
        if (effect.isEmpty()) {
            return say("（仅供参考）", "(for information)");
        }
        String carried = finding.standing() == Standing.CARRIED_OVER ? say("（规划期已满，须确认）", " (period ended: confirm)") : "";
        return style.of(effect.get(), effect.get().label().in(lang)) + carried;
    }

    private void missing(Assessment assessment) {
        if (!assessment.missing().isEmpty()) {
            line("");
            line("  " + style.bold(say("需补充", "Needed")));
            for (Missing missing : assessment.missing()) {
                line("    - " + missing.question().in(lang) + "  [" + missing.field() + "]");
            }
        }
    }

    private void supports(Assessment assessment) {
        if (!assessment.supports().isEmpty()) {
            line("");
            line("  " + style.bold(say("可申请的扶持（不影响结论）", "Supports to claim (no effect on the verdict)")));
        }
        for (SupportFinding finding : assessment.supports()) {
            String amount = finding.amount().isEmpty() ? "" : say("：", ": ") + finding.amount().in(lang);
            String carried = finding.standing() == Standing.CARRIED_OVER ? say("（规划期已满，须确认）", " (period ended: confirm)") : "";
            line("    - " + finding.support().title().in(lang) + amount + carried);
            String conditions = finding.conditions().stream()
                    .map(condition -> condition.label().in(lang) + " " + condition.outcome().label().in(lang))
                    .collect(Collectors.joining(say("；", "; ")));
            line("      " + conditions);
            line("      " + style.dim(Digest.citation(finding.support().citation())));
        }
    }

    private void matched(Assessment assessment) {
        Recognition industry = assessment.matched().industry();
        line("");
        String concepts = industry.lines().stream()
                .map(line -> line.stream().sorted().map(this::concept).collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(industry.isCertain() ? say("；", "; ") : say(" 或 ", " or ")));
        line("  " + say("识别产业：", "Industry: ") + (concepts.isEmpty() ? say("未识别", "not recognised") : concepts) + words(industry)
                + activity(assessment));
        reading(industry);
        line("  " + say("识别选址：", "Place: ") + place(assessment));
    }

    /** Why the words were read so, in one line; all of it where everything is asked for. */
    private void reading(Recognition industry) {
        List<String> sentences = industry.explanation().sentences().stream().limit(explain ? Long.MAX_VALUE : SENTENCES)
                .map(sentence -> sentence.in(lang)).toList();
        if (!sentences.isEmpty()) {
            line("  " + say("读法：", "Reading: ") + String.join(say("｜", " | "), sentences));
        }
        ReadingWords.notUnderstood(industry).ifPresent(text -> line("  " + text.in(lang)));
        if (!industry.proposedClass().isEmpty()) {
            String label = vocabulary.code(industry.proposedClass()).map(code -> " " + code.label()).orElse("");
            line("  " + say("建议行业代码：", "Class proposed: ") + industry.proposedClass() + label);
        }
    }

    private String concept(String id) {
        return vocabulary.concepts().get(id).label().in(lang);
    }

    private String words(Recognition industry) {
        List<String> words = industry.words().stream().filter(evidence -> explain || evidence.used())
                .map(evidence -> Fields.label(evidence.field()).in(lang) + " `" + evidence.words() + "`"
                        + (evidence.used() ? "" : say("（未采用）", " (not used)")))
                .distinct().toList();
        return words.isEmpty() ? "" : say("（据 ", " (from ") + String.join(say("、", ", "), words) + say("）", ")");
    }

    private String activity(Assessment assessment) {
        if (assessment.matched().activities().size() == Activity.values().length) {
            return "";
        }
        return say("；环节：", "; activity: ") + assessment.matched().activities().stream().sorted()
                .map(activity -> vocabulary.label(activity).in(lang)).collect(Collectors.joining("/"));
    }

    private String place(Assessment assessment) {
        String chain = assessment.matched().location().found().values().stream().map(Place::label).map(label -> label.in(lang))
                .collect(Collectors.joining(" › "));
        return chain.isEmpty() ? say("未识别", "not recognised") : chain;
    }

    private void policies(Assessment assessment) {
        assessment.standings().forEach((id, standing) -> line("  " + say("政策 ", "Policy ") + id + say("：", ": ")
                + standing.label().in(lang) + Optional.ofNullable(assessment.policies().get(id))
                        .map(verdict -> say("，单独判定 ", ", alone ") + verdict.label().in(lang)).orElse("")));
    }

    private void field(String zh, String en, String value) {
        line("    " + style.dim(say(zh + "：", en + ": ")) + value);
    }

    private String say(String zh, String en) {
        return new Text(zh, en).in(lang);
    }

    private void line(String text) {
        out.println(text);
    }
}
