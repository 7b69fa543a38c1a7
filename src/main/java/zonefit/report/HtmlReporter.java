package zonefit.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.pipeline.PipelineReport;
import zonefit.pipeline.Screened;
import zonefit.pipeline.Summary;
import zonefit.policy.RuleFolder;
import zonefit.problem.Problem;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verdict.Verdict;

/**
 * One page that can be mailed: it fetches nothing, and its content security policy allows no script but its own.
 * Projects are written as they come; what is said of all of them follows at the end, so {@link #pipeline} has to be called.
 */
public final class HtmlReporter implements Reporter {

    /** In which order verdicts are shown, from good to bad. */
    static final List<Verdict> ORDER = List.of(Verdict.FIT, Verdict.CONDITIONAL, Verdict.UNDETERMINED, Verdict.MISFIT);

    /**
     * How much of a large pipeline the page keeps, so that it can be mailed and opens at once.
     *
     * @param detailed       projects kept with all that was found, whatever their verdict
     * @param detailedNotFit projects kept with all that was found in all, where the later are not fit
     * @param rows           projects kept at all, the others in one line
     * @param unreadable     unreadable inputs kept
     * @param bytes          size after which nothing more is kept, in bytes of UTF-8
     */
    record Limits(int detailed, int detailedNotFit, int rows, int unreadable, long bytes) {

        static final Limits DEFAULT = new Limits(5_000, 15_000, 30_000, 2_000, 16_000_000);
    }

    private final Writer out;
    private final Lang lang;
    private final RuleFolder rules;
    private final HtmlTemplate template;
    private final HtmlData data;
    private Optional<LocalDate> earliest = Optional.empty();
    private Optional<LocalDate> latest = Optional.empty();
    private Optional<Summary> summary = Optional.empty();

    public HtmlReporter(Writer out, Lang lang, RuleFolder rules) throws IOException {
        this(out, lang, rules, Optional.empty());
    }

    /** @param catalogue where the ids of rules lead; absent if they lead nowhere */
    public HtmlReporter(Writer out, Lang lang, RuleFolder rules, Optional<CatalogueLink> catalogue) throws IOException {
        this(out, lang, rules, Limits.DEFAULT, catalogue);
    }

    HtmlReporter(Writer out, Lang lang, RuleFolder rules, Limits limits, Optional<CatalogueLink> catalogue) throws IOException {
        this.out = out;
        this.lang = lang;
        this.rules = rules;
        this.template = HtmlTemplate.load(lang, catalogue.isPresent());
        out.write(template.beforeData());
        this.data = new HtmlData(out, lang, rules, limits, catalogue);
    }

    @Override
    public void assessment(Screened screened) throws IOException {
        LocalDate asOf = screened.assessment().asOf();
        earliest = Optional.of(earliest.filter(date -> date.isBefore(asOf)).orElse(asOf));
        latest = Optional.of(latest.filter(date -> date.isAfter(asOf)).orElse(asOf));
        data.project(screened);
    }

    @Override
    public void unreadable(Problem.Place where, List<Problem> problems) throws IOException {
        data.unreadable(where, problems);
    }

    @Override
    public void pipeline(PipelineReport pipeline) throws IOException {
        summary = Optional.of(pipeline.summary());
        data.pipeline(pipeline);
    }

    /** @throws IllegalStateException if nothing was said of the whole pipeline */
    @Override
    public void finish() throws IOException {
        Summary counts = summary.orElseThrow(() -> new IllegalStateException("pipeline() was not called"));
        data.end();
        out.write(template.afterData(Map.of("asOf", asOf(), "rules", rules.version(), "counts", sentence(counts).in(lang))));
        out.flush();
    }

    private String asOf() {
        return Stream.concat(earliest.stream(), latest.stream()).distinct().map(LocalDate::toString).collect(Collectors.joining(" – "));
    }

    /** The page in one sentence, also for who sees it without scripts. */
    private static Text sentence(Summary counts) {
        Text verdicts = Text.join(ORDER.stream().map(verdict -> {
            String count = number(counts.verdicts().of(verdict));
            return new Text(verdict.label().zh() + " " + count + " 个", count + " " + verdict.label().en());
        }).toList());
        long screened = counts.screened();
        Text sentence = new Text("共筛查 " + number(screened) + " 个项目：" + verdicts.zh().replace("、", "，") + "。",
                number(screened) + (screened == 1 ? " project" : " projects") + " screened: " + verdicts.en() + ".");
        long unreadable = counts.unreadableCount();
        return unreadable == 0 ? sentence : sentence.then(new Text("另有 " + number(unreadable) + " 条输入无法读取。",
                " " + number(unreadable) + (unreadable == 1 ? " more input" : " more inputs") + " could not be read."));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
