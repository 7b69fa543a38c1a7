package zonefit.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A sentence or term in both languages of Zonefit. What is put together of others is put together when it is read, and only in the
 * language in which it is: most of what is said of a million projects is never read in one of them.
 */
public final class Text {

    public static final Text EMPTY = new Text("", "");

    private static final Text[] NONE = {};

    private final Text pattern;
    private final Text[] arguments;
    /** Null until it is read. Strings are safe to hand from thread to thread, and two that make the same one do no harm. */
    private String zh;
    private String en;

    public Text(String zh, String en) {
        this.zh = Objects.requireNonNull(zh, "zh");
        this.en = Objects.requireNonNull(en, "en");
        this.pattern = this;
        this.arguments = NONE;
    }

    /** @param pattern EMPTY if the arguments follow one another */
    private Text(Text pattern, Text[] arguments) {
        this.pattern = pattern;
        this.arguments = arguments;
    }

    /** A word that is the same in both languages: a code, a number, a name. */
    public static Text same(String word) {
        return new Text(word, word);
    }

    public String zh() {
        String known = zh;
        if (known == null) {
            known = make(Lang.ZH);
            zh = known;
        }
        return known;
    }

    public String en() {
        String known = en;
        if (known == null) {
            known = make(Lang.EN);
            en = known;
        }
        return known;
    }

    public String in(Lang lang) {
        return lang == Lang.ZH ? zh() : en();
    }

    public boolean isEmpty() {
        return zh().isEmpty() && en().isEmpty();
    }

    public Text then(Text more) {
        return new Text(EMPTY, new Text[] {this, more});
    }

    /** Replaces {@code {0}}, {@code {1}} ... by the given texts, language by language. */
    public Text with(Text... arguments) {
        return new Text(this, arguments.clone());
    }

    public static Text join(List<Text> texts) {
        return new Text(String.join("、", texts.stream().map(Text::zh).toList()),
                String.join(", ", texts.stream().map(Text::en).toList()));
    }

    /** Takes a text piece by piece. */
    @FunctionalInterface
    public interface Pieces {
        void add(String text, int from, int to);
    }

    /** Tells the text piece by piece: who writes it down need not put it together first. */
    public void tell(Lang lang, Pieces pieces) {
        String known = lang == Lang.ZH ? zh : en;
        if (known != null) {
            pieces.add(known, 0, known.length());
        } else if (pattern == EMPTY) {
            for (Text argument : arguments) {
                argument.tell(lang, pieces);
            }
        } else {
            fill(pattern.in(lang), lang, pieces);
        }
    }

    private void fill(String text, Lang lang, Pieces pieces) {
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int number = open + 2 < text.length() && text.charAt(open + 2) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (number >= 0 && number < arguments.length) {
                pieces.add(text, from, open);
                arguments[number].tell(lang, pieces);
                from = open + 3;
            }
        }
        pieces.add(text, from, text.length());
    }

    private String make(Lang lang) {
        StringBuilder made = new StringBuilder(64);
        tell(lang, made::append);
        return made.toString();
    }

    /** By what it says. Where two are put together alike, neither needs to be put together to tell. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Text text
                && (isMadeLike(text) || zh().equals(text.zh()) && en().equals(text.en()));
    }

    private boolean isMadeLike(Text other) {
        return pattern != this && other.pattern != other && pattern.equals(other.pattern) && Arrays.equals(arguments, other.arguments);
    }

    @Override
    public int hashCode() {
        return zh().hashCode();
    }

    @Override
    public String toString() {
        return "Text[zh=" + zh() + ", en=" + en() + "]";
    }
}
