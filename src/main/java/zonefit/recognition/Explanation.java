package zonefit.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zonefit.recognition.Reading.Kind;
import zonefit.recognition.Reading.Modifier;
import zonefit.recognition.Reading.Part;
import zonefit.text.Text;

/** Why a project reads as it does. Put into sentences only when a report asks, since most of a register is never asked. */
public final class Explanation {

    static final Explanation NONE = new Explanation(List.of(), concept -> Text.EMPTY);

    private final List<Reading> readings;
    private final Function<String, Text> label;

    private Explanation(List<Reading> readings, Function<String, Text> label) {
        this.readings = readings;
        this.label = label;
    }

    /** Explains each phrase that makes a line of the project, and each that was not understood. */
    static Explanation of(Evidence evidence, Weighing weighing, Function<String, Text> label) {
        List<Reading> told = new ArrayList<>();
        for (List<Reading> readings : List.of(evidence.products(), evidence.text())) {
            for (Reading reading : readings) {
                if (reading.is(Kind.MADE) && weighing.uses(reading.concepts()) || reading.is(Kind.AMBIGUOUS) || reading.is(Kind.UNKNOWN)) {
                    told.add(reading);
                }
            }
        }
        if (told.isEmpty()) {
            evidence.name().stream().filter(reading -> reading.is(Kind.MADE) && weighing.uses(reading.concepts())).forEach(told::add);
        }
        return new Explanation(told, label);
    }

    /** Why one phrase reads as it does, whatever it is to a project. */
    static Text of(Reading reading, Function<String, Text> label) {
        return switch (reading.kind()) {
            case MADE, AMBIGUOUS -> new Explanation(List.of(), label).made(reading);
            case UNKNOWN -> unknown(reading);
            case CONTEXT -> new Text("{0}：不是产品（购置、配套或附注）", "{0}: no product (bought, fittings or an aside)").with(Text.same(reading.phrase()));
            case FACILITY -> new Text("{0}：载体，不是产业", "{0}: a building, no industry").with(Text.same(reading.phrase()));
            case NOTHING -> new Text("{0}：不说明产业", "{0}: says nothing of an industry").with(Text.same(reading.phrase()));
        };
    }

    /** A sentence for each phrase that counts. */
    public List<Text> sentences() {
        List<Text> sentences = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            add(sentences, reading.is(Kind.UNKNOWN) ? unknown(reading) : made(reading));
        }
        return sentences;
    }

    private static void add(List<Text> sentences, Text sentence) {
        if (sentences.stream().noneMatch(known -> known.zh().equals(sentence.zh()))) {
            sentences.add(sentence);
        }
    }

    Text made(Reading reading) {
        Text what = Text.join(reading.concepts().stream().sorted().map(label).toList());
        Text phrase = Text.same(reading.phrase());
        Text head = Text.same(reading.head());
        Text because = switch (reading.basis()) {
            case NAME -> reading.phrase().equals(reading.head()) ? new Text("{0}：{1}", "{0}: {1}")
                    : new Text("{0}：{1}，因中心词“{2}”", "{0}: {1}, by its head “{2}”");
            case HEAD -> new Text("{0}：{1}，因中心词“{2}”", "{0}: {1}, by its head “{2}”");
            case MATERIAL -> new Text("{0}：{1}，因中心词“{2}”及其材料", "{0}: {1}, by its head “{2}” and its material");
            case PROCESS -> new Text("{0}：{1}，因“{2}”是为他人做的工序", "{0}: {1}, as “{2}” is a step done for others");
            case RELATION -> new Text("{0}：{1}，因中心词“{2}”", "{0}: {1}, by its head “{2}”");
            case SCRAP -> new Text("{0}：{1}，因“{2}”表示以废旧物为原料", "{0}: {1}, as “{2}” makes scrap its raw material");
            case NONE -> new Text("{0}：{1}", "{0}: {1}");
        };
        Text sentence = because.with(phrase, what, head);
        return reading.is(Kind.AMBIGUOUS) ? new Text("{0}（之一）", "{0} (one of these)").with(withModifiers(sentence, reading))
                : withModifiers(sentence, reading);
    }

    private static Text withModifiers(Text sentence, Reading reading) {
        Text all = sentence;
        for (Modifier modifier : reading.modifiers()) {
            all = new Text("{0}；“{1}”是{2}", "{0}; “{1}” is {2}").with(all, Text.same(modifier.word()), part(modifier.part()));
        }
        return all;
    }

    private static Text part(Part part) {
        return switch (part) {
            case MATERIAL -> new Text("材料", "the material");
            case USE -> new Text("用途", "what it is for");
            case OBJECT -> new Text("对象", "what it is about");
            case CONTEXT -> new Text("修饰语，不是产品", "no product but context");
        };
    }

    private static Text unknown(Reading reading) {
        Text sentence = new Text("{0}：未能理解", "{0}: not understood").with(Text.same(reading.phrase()));
        return withModifiers(sentence, reading);
    }
}
