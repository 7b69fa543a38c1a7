package zonefit.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zonefit.project.Fields;
import zonefit.recognition.Reading.Basis;
import zonefit.recognition.Reading.Kind;
import zonefit.recognition.Reading.Modifier;
import zonefit.recognition.Reading.Part;
import zonefit.text.Text;
import zonefit.vocabulary.Concept;
import zonefit.vocabulary.IndustryCode;

/** Why a project reads as it does. Put into sentences only when a report asks, since most of a register is never asked. */
public final class Explanation {

    private static final int CLASS_DIGITS = 4;

    private final List<List<Reading>> readings;
    private final Optional<IndustryCode> code;
    /** What the project is and all above it. */
    private final Set<String> broader;
    private final Function<String, Concept> concept;

    private Explanation(List<List<Reading>> readings, Optional<IndustryCode> code, Set<String> broader, Function<String, Concept> concept) {
        this.readings = readings;
        this.code = code;
        this.broader = broader;
        this.concept = concept;
    }

    /** Explains nothing but that a project states a concept. */
    static Explanation stated(String concept) {
        Reading reading = new Reading(Fields.INDUSTRY, concept, concept, Set.of(concept), Kind.MADE, Basis.NONE, Optional.empty(), List.of(), "",
                Set.of());
        return new Explanation(List.of(List.of(), List.of(reading), List.of()), Optional.empty(), Set.of(concept), id -> {
            throw new IllegalStateException("a stated concept is not explained");
        });
    }

    /** @param what what the evidence came to */
    static Explanation of(Evidence evidence, Industry what, Function<String, Concept> concept) {
        return new Explanation(List.of(evidence.products(), evidence.text(), evidence.nameIfAsked()), evidence.code(), what.broader(), concept);
    }

    private boolean uses(Set<String> concepts) {
        return concepts.stream().anyMatch(broader::contains);
    }

    /** Which words led to which concepts, and whether they count. */
    List<Recognition.Word> words() {
        List<Recognition.Word> words = new ArrayList<>();
        code.ifPresent(known -> words.add(new Recognition.Word(Fields.GBT4754.path(), known.code() + " " + known.label(),
                Set.copyOf(known.concepts()), uses(Set.copyOf(known.concepts())))));
        for (List<Reading> some : readings) {
            for (Reading reading : some) {
                if (reading.isSubject() && !reading.concepts().isEmpty()) {
                    words.add(new Recognition.Word(reading.field().path(), reading.head(), reading.concepts(),
                            reading.is(Kind.MADE) && uses(reading.concepts())));
                }
            }
        }
        return words;
    }

    /** The class that the words tell, where no code is stated; empty if they tell none. */
    String proposedClass() {
        if (code.isPresent()) {
            return "";
        }
        for (List<Reading> some : readings.subList(0, 2)) {
            for (Reading reading : some) {
                if (reading.is(Kind.MADE) && reading.basis() != Basis.NONE && uses(reading.concepts())) {
                    return classOf(reading);
                }
            }
        }
        return "";
    }

    /** The class of the good that is named, else that of the concept if it is filed under one only. */
    private String classOf(Reading reading) {
        if (!reading.code().isEmpty() || reading.concepts().size() > 1) {
            return reading.code();
        }
        List<String> classes = concept.apply(reading.concepts().iterator().next()).classes();
        return classes.size() == 1 && classes.get(0).length() == CLASS_DIGITS ? classes.get(0) : "";
    }

    /** A sentence for each phrase that makes a line of the project, and for each that was not understood. */
    public List<Text> sentences() {
        List<Text> sentences = new ArrayList<>();
        for (List<Reading> some : readings.subList(0, 2)) {
            for (Reading reading : some) {
                if (reading.basis() != Basis.NONE && counts(reading) || reading.is(Kind.UNKNOWN)) {
                    add(sentences, reading.is(Kind.UNKNOWN) ? unknown(reading) : made(reading));
                }
            }
        }
        if (sentences.isEmpty()) {
            readings.get(2).stream().filter(reading -> reading.is(Kind.MADE) && counts(reading)).forEach(reading -> add(sentences, made(reading)));
        }
        return sentences;
    }

    private boolean counts(Reading reading) {
        return reading.is(Kind.MADE) && uses(reading.concepts()) || reading.is(Kind.AMBIGUOUS);
    }

    /** Why one phrase reads as it does, whatever it is to a project. */
    static Text of(Reading reading, Function<String, Concept> concept) {
        return switch (reading.kind()) {
            case MADE, AMBIGUOUS -> new Explanation(List.of(), Optional.empty(), Set.of(), concept).made(reading);
            case UNKNOWN -> unknown(reading);
            case CONTEXT -> new Text("{0}：不是产品（购置、配套或附注）", "{0}: no product (bought, fittings or an aside)").with(Text.same(reading.phrase()));
            case FACILITY -> new Text("{0}：载体，不是产业", "{0}: a building, no industry").with(Text.same(reading.phrase()));
            case NOTHING -> new Text("{0}：不说明产业", "{0}: says nothing of an industry").with(Text.same(reading.phrase()));
        };
    }

    private static void add(List<Text> sentences, Text sentence) {
        if (sentences.stream().noneMatch(known -> known.zh().equals(sentence.zh()))) {
            sentences.add(sentence);
        }
    }

    Text made(Reading reading) {
        Text what = Text.join(reading.concepts().stream().sorted().map(id -> concept.apply(id).label()).toList());
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
