package zonefit.verify;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonefit.text.Lang;
import zonefit.text.Text;
import zonefit.verify.Change.Cause;

/** What became of assessments, for people: all that is not as it was, why first and then what, and the counts. */
public final class VerifyText {

    /** Of those that are as they were, or that cannot be told, the first few show enough. */
    private static final int MOST_OF_A_KIND = 20;
    private static final int MOST_DIFFERENCES = 12;
    private static final int DIGITS = 12;

    private final PrintWriter out;
    private final Lang lang;
    private final Verifications shown = new Verifications();

    public VerifyText(PrintWriter out, Lang lang) {
        this.out = out;
        this.lang = lang;
    }

    public void print(Verification one) {
        boolean isOfMany = one.status() == Status.REPRODUCED || one.status() == Status.UNVERIFIED;
        if (isOfMany && shown.of(one.status()) >= MOST_OF_A_KIND) {
            return;
        }
        shown.add(one);
        out.println(one.status().mark() + " " + (one.project().isEmpty() ? one.where() : one.project() + "  " + one.where()) + "  "
                + in(headline(one)));
        one.reasons().forEach(reason -> out.println("    " + in(reason)));
        one.changes().forEach(this::change);
        List<Difference> differences = telling(one.differences());
        differences.stream().limit(MOST_DIFFERENCES).forEach(difference -> difference("    ", difference));
        if (differences.size() > MOST_DIFFERENCES) {
            print("    ", new Text("另有 {0} 处", "{0} more").with(number(differences.size() - MOST_DIFFERENCES)));
        }
        if (one.accepted() > 0) {
            print("    ", new Text("豁免或已知的结论 {0} 条：照文件所载，未重做", "waived or known findings: {0}, taken as the file has them")
                    .with(number(one.accepted())));
        }
    }

    /** Sentences follow from codes and figures; they tell something only where nothing else differs. */
    private static List<Difference> telling(List<Difference> differences) {
        List<Difference> codes = differences.stream().filter(difference -> !difference.inWords()).toList();
        return codes.isEmpty() ? differences : codes;
    }

    /** Says at once what has become of the verdict, or what has changed where it is the same nevertheless. */
    private static Text headline(Verification one) {
        Text label = one.status().label();
        return switch (one.status()) {
            case REPRODUCED, UNVERIFIED -> label;
            case SAME_VERDICT -> label.then(new Text("，{0}已变", ", other {0}")
                    .with(Text.join(one.changes().stream().map(change -> change.cause().label()).toList())));
            case DIFFERS, ALTERED -> label.then(one.differences().stream().filter(difference -> difference.path().equals("verdict")).findFirst()
                    .map(verdict -> new Text("：{0} → {1}", ": {0} → {1}").with(Text.same(verdict.before()), Text.same(verdict.after())))
                    .orElse(new Text("，结论未变", ", the verdict is the same")));
        };
    }

    private void change(Change change) {
        if (change.fields().isEmpty()) {
            boolean isHash = change.cause() == Cause.PROJECT || change.cause() == Cause.RULES;
            UnaryOperator<String> form = isHash ? VerifyText::first : VerifyText::shown;
            print("    ", new Text("{0}：{1} → {2}", "{0}: {1} → {2}").with(change.cause().label(), Text.same(form.apply(change.before())),
                    Text.same(form.apply(change.after()))));
        } else {
            print("    ", change.cause().label().then(new Text("：", ":")));
            change.fields().forEach(field -> difference("        ", field));
        }
    }

    private void difference(String indent, Difference difference) {
        print(indent, new Text("{0}：{1} → {2}{3}", "{0}: {1} → {2}{3}").with(Text.same(difference.path()), Text.same(shown(difference.before())),
                Text.same(shown(difference.after())), difference.inWords() ? new Text("（仅文字）", " (words only)") : Text.EMPTY));
    }

    private static String first(String hash) {
        return hash.isEmpty() ? "—" : hash.substring(0, Math.min(DIGITS, hash.length()));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "—" : text;
    }

    public void summary(Verifications all) {
        List<Status> seen = Stream.of(Status.values()).filter(status -> all.of(status) > 0).toList();
        String zh = seen.stream().map(status -> status.label().zh() + " " + all.of(status)).collect(Collectors.joining("，"));
        String en = seen.stream().map(status -> status.label().en() + " " + all.of(status)).collect(Collectors.joining(", "));
        print("", new Text("核验 {0} 份", all.all() == 1 ? "{0} assessment" : "{0} assessments").with(number(all.all()))
                .then(seen.isEmpty() ? Text.EMPTY : new Text("：" + zh, ": " + en))
                .then(all.brokenCount() == 0 ? Text.EMPTY : new Text("；另有 {0} 处无法读取", "; {0} could not be read").with(number(all.brokenCount()))));
    }

    private void print(String indent, Text text) {
        out.println(indent + in(text));
    }

    private String in(Text text) {
        return text.in(lang);
    }

    private static Text number(long number) {
        return Text.same(Long.toString(number));
    }
}
